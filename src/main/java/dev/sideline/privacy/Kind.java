package dev.sideline.privacy;

/** A kind of data that is left out, and what stands in its place. */
public enum Kind {
  SECRET("[secret]"),
  EMAIL("[e-mail]"),
  IBAN("[bank account]"),
  PAYMENT_CARD("[card number]"),
  NATIONAL_ID("[national id]"),
  PHONE("[phone number]");

  private final String placeholder;

  Kind(String placeholder) {
    this.placeholder = placeholder;
  }

  public String placeholder() {
    return placeholder;
  }
}
