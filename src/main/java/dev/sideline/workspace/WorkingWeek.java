package dev.sideline.workspace;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/** On which days of the week people work where they live, as CLDR knows it. */
public final class WorkingWeek {
  private WorkingWeek() {}

  /** The days that are no weekend in the country of a time zone; Sunday to Thursday in Israel. */
  public static Set<DayOfWeek> in(ZoneId zone) {
    WeekData week = Calendar.getWeekDataForRegion(region(zone));
    DayOfWeek first = day(week.weekendCease).plus(1);
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day = first; day != day(week.weekendOnset); day = day.plus(1)) {
      days.add(day);
    }
    return days;
  }

  /** A zone of no country, such as UTC, has the week of most countries. */
  private static String region(ZoneId zone) {
    try {
      return TimeZone.getRegion(zone.getId());
    } catch (IllegalArgumentException e) {
      return "001";
    }
  }

  /** ICU counts from Sunday, from 1. */
  private static DayOfWeek day(int counted) {
    return DayOfWeek.SUNDAY.plus(counted - Calendar.SUNDAY);
  }
}
