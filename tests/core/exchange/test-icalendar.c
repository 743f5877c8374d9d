/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-icalendar.h"
#include "stilla-test-plan.h"

typedef struct {
  StillaPlanParts parts;
  StillaCalendarOptions options;
  GTimeZone *zone;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  stilla_plan_parts_init (&self->parts);
  g_ptr_array_add (self->parts.products, test_product ("Glycinate", 140961));
  self->zone = g_time_zone_new_identifier ("Europe/Berlin");
  self->options = (StillaCalendarOptions){ .from = test_date ("2026-11-20"),
                                           .to = test_date ("2026-12-20"),
                                           .frame = { self->zone, 0 },
                                           .stamp = 1763719440, /* 2025-11-21T10:04:00Z */
                                           .has_alarms = TRUE,
                                           .style = stilla_number_style_c () };
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  stilla_plan_parts_clear (&self->parts);
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

static char *
write_plan (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (StillaPlan) plan = stilla_plan_new_from (&self->parts, &error);
  char *text;

  g_assert_no_error (error);
  text = stilla_icalendar_write (plan, &self->options, &error);
  g_assert_no_error (error);
  return text;
}

static void
add_dose (Fixture *self, const StillaDoseTime *fields)
{
  g_autoptr (GError) error = NULL;
  StillaDoseTime copy = *fields;

  copy.product_id = (char *) "Glycinate";
  copy.units = (StillaUnits){ 2, 1 };
  copy.from = test_date ("2026-01-01");
  g_ptr_array_add (self->parts.doses, stilla_dose_time_new (&copy, &error));
  g_assert_no_error (error);
}

static void
add_daily (Fixture *self, const char *id, int minute)
{
  StillaDoseTime fields = { .id = (char *) id, .minute = minute };

  add_dose (self, &fields);
}

static void
add_pause (Fixture *self, const char *from, const char *until)
{
  StillaPause fields = { .reason = (char *) "", .from = test_date (from), .until = test_date (until) };
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (self->parts.pauses, stilla_pause_new (&fields, &error));
  g_assert_no_error (error);
}

static void
add_visit (Fixture *self, int minute, int every, const char *until)
{
  GDate from = test_date ("2026-11-24");
  StillaVisit fields = { .id = (char *) "v",
                         .kind = STILLA_VISIT_DRIP,
                         .name = (char *) "Dr Who",
                         .note = (char *) "secret",
                         .minute = minute,
                         .repeat = stilla_repeat_daily (&from),
                         .from = from,
                         .until = test_date (until) };
  g_autoptr (GError) error = NULL;

  fields.repeat.every = every;
  g_ptr_array_add (self->parts.visits, stilla_visit_new (&fields, &error));
  g_assert_no_error (error);
}

static int
count (const char *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (text, words, -1);

  return (int) g_strv_length (parts) - 1;
}

static void
test_whole (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_daily (self, "evening", 21 * 60);
  text = write_plan (self);
  g_assert_cmpstr (
      text, ==,
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Reminder//Calendar 1.0//EN\r\nCALSCALE:GREGORIAN\r\n"
      "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
      "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0100\r\n"
      "TZNAME:CET\r\nEND:STANDARD\r\n"
      "BEGIN:DAYLIGHT\r\nDTSTART:20270328T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
      "TZNAME:CEST\r\nEND:DAYLIGHT\r\n"
      "BEGIN:STANDARD\r\nDTSTART:20271031T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
      "TZNAME:CET\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
      "BEGIN:VEVENT\r\nUID:7eb740d4-3a2b-6bcb-7984-12b8b1d7630c\r\nDTSTAMP:20251121T100400Z\r\nSEQUENCE:"
      "29395324\r\nSUMMARY:Reminder\r\n"
      "CLASS:PRIVATE\r\nTRANSP:TRANSPARENT\r\nDTSTART;TZID=Europe/Berlin:20261120T210000\r\n"
      "RRULE:FREQ=DAILY;UNTIL=20261220T200000Z\r\nDURATION:PT5M\r\n"
      "BEGIN:VALARM\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nTRIGGER:PT0S\r\nEND:VALARM\r\n"
      "END:VEVENT\r\nEND:VCALENDAR\r\n");
}

/* Nothing in the file says what is taken or which program wrote it, unless the reader asks for it. */
static void
test_private (Fixture *self, gconstpointer data)
{
  static const char *const telling[]
      = { "glycinate", "magnesium", "stilla", "elemental", "mg", "who", "drip", "secret" };
  g_autofree char *text = NULL;
  g_autofree char *folded = NULL;

  add_daily (self, "magnesium glycinate", 21 * 60);
  add_visit (self, 9 * 60, 7, NULL);
  text = write_plan (self);
  folded = g_ascii_strdown (text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    g_assert_null (strstr (folded, telling[i]));
  g_assert_cmpint (count (text, "CLASS:PRIVATE"), ==, 2);
}

static void
test_detail (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  self->options.has_detail = TRUE;
  g_ptr_array_add (self->parts.products, test_product ("p2", 0));
  g_ptr_array_add (self->parts.doses, test_dose ("unknown", "p2", "08:00", "2026-01-01"));
  add_daily (self, "evening", 21 * 60);
  add_visit (self, 9 * 60, 7, NULL);
  text = write_plan (self);
  g_assert_nonnull (strstr (text, "SUMMARY:p2: 1 capsule\\, elemental amount not known\r\n"));
  g_assert_nonnull (strstr (text, "SUMMARY:Glycinate: 2 capsules\\, 282\u00a0mg of elemental magnesium\r\n"));
  g_assert_nonnull (strstr (text, "SUMMARY:Dr Who\r\n"));
  g_assert_null (strstr (text, "secret"));
}

static void
test_draft (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  self->options.has_alarms = FALSE;
  add_daily (self, "evening", 21 * 60);
  text = write_plan (self);
  g_assert_null (strstr (text, "ALARM"));
  g_assert_cmpint (count (text, "BEGIN:VEVENT"), ==, 1);
}

static void
test_floating (Fixture *self, gconstpointer data)
{
  StillaDoseTime pinned = { .id = (char *) "home", .minute = 60, .zone = (char *) "America/New_York" };
  g_autofree char *text = NULL;

  self->options.is_floating = TRUE;
  add_daily (self, "evening", 21 * 60);
  text = write_plan (self);
  g_assert_nonnull (strstr (text, "DTSTART:20261120T210000\r\nRRULE:FREQ=DAILY;UNTIL=20261220T210000\r\n"));
  g_assert_null (strstr (text, "TZ"));
  g_clear_pointer (&text, g_free);

  add_dose (self, &pinned);
  text = write_plan (self);
  g_assert_nonnull (strstr (text, "TZID:America/New_York\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART;TZID=America/New_York:20261120T010000\r\n"));
  g_assert_null (strstr (text, "Berlin"));
}

static void
test_utc (Fixture *self, gconstpointer data)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *text = NULL;

  self->options.frame.zone = utc;
  add_daily (self, "evening", 21 * 60);
  text = write_plan (self);
  g_assert_nonnull (strstr (text, "DTSTART:20261120T210000Z\r\nRRULE:FREQ=DAILY;UNTIL=20261220T210000Z\r\n"));
  g_assert_null (strstr (text, "TZID"));
}

static void
test_pause (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_daily (self, "evening", 21 * 60);
  add_pause (self, "2026-11-22", "2026-11-23");
  add_pause (self, "2026-12-10", NULL);
  text = write_plan (self);
  g_assert_nonnull (strstr (text, "RRULE:FREQ=DAILY;UNTIL=20261209T200000Z\r\n"
                                  "EXDATE;TZID=Europe/Berlin:20261122T210000\r\n"
                                  "EXDATE;TZID=Europe/Berlin:20261123T210000\r\nDURATION"));
  g_assert_cmpint (count (text, "EXDATE"), ==, 2);
}

static void
test_after_midnight (Fixture *self, gconstpointer data)
{
  GDate anchor = test_date ("2026-11-16");
  StillaDoseTime fields = { .id = (char *) "late", .minute = 30, .is_next_day = TRUE };
  g_autofree char *text = NULL;

  fields.repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, 2, 0x41, anchor }; /* Monday, Sunday */
  add_dose (self, &fields);
  text = write_plan (self);
  g_assert_nonnull (strstr (text,
                            "DTSTART;TZID=Europe/Berlin:20261123T003000\r\n"
                            "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261220T233000Z;BYDAY=TU,MO;WKST=TU\r\n"));
}

static void
test_visits (Fixture *self, gconstpointer data)
{
  static const struct {
    int minute;
    int every;
    const char *until;
    const char *expected;
    int n_alarms;
  } rows[] = {
    { STILLA_VISIT_NO_TIME, 1, "2026-11-24", "DTSTART;VALUE=DATE:20261124\r\nEND:VEVENT", 0 },
    { STILLA_VISIT_NO_TIME, 14, NULL,
      "DTSTART;VALUE=DATE:20261124\r\nRRULE:FREQ=DAILY;INTERVAL=14;UNTIL=20261208\r\nEND:VEVENT", 0 },
    { 570, 1, "2026-11-24", "DTSTART;TZID=Europe/Berlin:20261124T093000\r\nDURATION:PT5M\r\nBEGIN:VALARM",
      1 },
    { 570, 28, NULL, "DTSTART;TZID=Europe/Berlin:20261124T093000\r\nDURATION:PT5M\r\nBEGIN:VALARM", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *text = NULL;

    g_ptr_array_set_size (self->parts.visits, 0);
    add_visit (self, rows[i].minute, rows[i].every, rows[i].until);
    text = write_plan (self);
    g_test_message ("%s", text);
    g_assert_nonnull (strstr (text, rows[i].expected));
    g_assert_cmpint (count (text, "BEGIN:VALARM"), ==, rows[i].n_alarms);
  }
}

static char *
find_uid (const char *text)
{
  const char *uid = strstr (text, "\r\nUID:");

  g_assert_nonnull (uid);
  return g_strndup (uid + strlen ("\r\nUID:"), 36);
}

/* The same entry later is the same one, newer; the same name in another plan is another entry. */
static void
test_uid (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *later = NULL;
  g_autofree char *other = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *uid_later = NULL;
  g_autofree char *uid_other = NULL;

  add_daily (self, "dose 1", 21 * 60);
  text = write_plan (self);
  self->options.from = test_date ("2026-12-01");
  self->options.stamp += 60;
  later = write_plan (self);
  self->options.scope = "2";
  other = write_plan (self);
  uid = find_uid (text);
  uid_later = find_uid (later);
  uid_other = find_uid (other);
  g_assert_true (g_uuid_string_is_valid (uid));
  g_assert_cmpstr (uid, ==, uid_later);
  g_assert_cmpstr (uid, !=, uid_other);
  g_assert_nonnull (strstr (text, "SEQUENCE:29395324\r\n"));
  g_assert_nonnull (strstr (later, "SEQUENCE:29395325\r\n"));
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
  g_autoptr (GError) error = NULL;
  GDate end;

  g_assert_null (stilla_icalendar_write (plan, &self->options, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==,
                   "Nothing of this plan comes from 2026-11-20 to 2026-12-20, so there is nothing to write.");
  stilla_icalendar_default_end (&self->options.from, &end);
  g_assert_cmpint (g_date_days_between (&self->options.from, &end), ==, 365 + 366 - 1);
}

/* What was taken when needed is no time to be reminded of. */
static void
test_as_needed (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  StillaDoseTime fields = { .id = (char *) "taking",
                            .product_id = (char *) "Glycinate",
                            .minute = 600,
                            .units = { 1, 1 },
                            .as_needed_id = (char *) "item",
                            .from = test_date ("2026-11-21"),
                            .until = test_date ("2026-11-21") };
  g_autofree char *text = NULL;

  g_ptr_array_add (self->parts.doses, stilla_dose_time_new (&fields, &error));
  g_assert_no_error (error);
  add_daily (self, "evening", 21 * 60);
  text = write_plan (self);
  g_assert_cmpint (count (text, "BEGIN:VEVENT"), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) \
  g_test_add ("/exchange/icalendar/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("whole", test_whole);
  ADD ("private", test_private);
  ADD ("detail", test_detail);
  ADD ("draft", test_draft);
  ADD ("floating", test_floating);
  ADD ("utc", test_utc);
  ADD ("pause", test_pause);
  ADD ("after-midnight", test_after_midnight);
  ADD ("visits", test_visits);
  ADD ("uid", test_uid);
  ADD ("nothing", test_nothing);
  ADD ("as-needed", test_as_needed);
#undef ADD
  return g_test_run ();
}
