package dev.sideline.app;

import dev.sideline.chat.Directory;
import dev.sideline.chat.Noticeboard;
import dev.sideline.privacy.Redactor;
import dev.sideline.workspace.Leads;
import dev.sideline.workspace.Settled;

/**
 * Whom the coach serves by itself, and how it reaches them.
 *
 * @param settled languages and channels
 * @param leads who may settle things for others
 * @param directory people's time zones
 * @param noticeboard where it writes without being asked
 * @param redactor leaves out customers' data
 */
public record Team(
    Settled settled,
    Leads leads,
    Directory directory,
    Noticeboard noticeboard,
    Redactor redactor) {}
