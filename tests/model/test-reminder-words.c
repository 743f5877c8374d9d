/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-reminder-words.h"

#include "stilla-test-plan.h"

/* Doses at 08:00 and 20:00 on the days @from to @to of November 2026, of somebody called @name */
static StillaReminderNotice *
make_notice (const char *name,
             const char *const *times,
             const char *from,
             const char *to,
             gboolean is_summary)
{
  g_autoptr (StillaPlan) plan = test_plan (times, "2026-11-01");
  g_autoptr (StillaPerson) person = stilla_person_new (name);
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  GDate first = test_date (from);
  GDate last = test_date (to);
  g_autoptr (GArray) list = stilla_expand (plan, &first, &last, zone);
  g_autoptr (GArray) reminders = g_array_new (FALSE, FALSE, sizeof (StillaReminder));

  person->id = 1;
  for (guint i = 0; i < list->len; i++) {
    StillaReminder reminder = { .occurrence = g_array_index (list, StillaOccurrence, i) };

    stilla_dose_time_ref (reminder.occurrence.dose);
    stilla_product_ref (reminder.occurrence.product);
    g_array_append_val (reminders, reminder);
  }
  g_array_set_clear_func (reminders, (GDestroyNotify) stilla_occurrence_clear); /* it is their first member */
  return stilla_reminder_notice_new (person, reminders, is_summary, 0);
}

static const struct {
  const char *name;
  const char *times[3];
  const char *from;
  gboolean is_summary;
  gboolean with_detail;
  const char *title;
  const char *body;
} rows[] = {
  { "Anna", { "08:00" }, "2026-11-20", FALSE, FALSE, "Time for your plan", NULL },
  { "Anna", { "08:00", "08:00" }, "2026-11-20", FALSE, FALSE, "Time for your plan", NULL },
  { "Anna",
    { "08:00", "20:00" },
    "2026-11-19",
    TRUE,
    FALSE,
    "Time for your plan",
    "Something passed without an answer. Open Stilla to see it." },
  { "", { "08:00" }, "2026-11-20", FALSE, TRUE, "p, 1 capsule", "08:00" },
  { "Anna", { "08:00" }, "2026-11-20", FALSE, TRUE, "p, 1 capsule", "Anna, 08:00" },
  { "",
    { "08:00", "20:00" },
    "2026-11-20",
    TRUE,
    TRUE,
    "Time for your plan",
    "08:00 p, 1 capsule\n20:00 p, 1 capsule" },
  { "Anna",
    { "08:00", "20:00" },
    "2026-11-18",
    TRUE,
    TRUE,
    "Time for your plan",
    "Anna\nWed 18, 08:00 p, 1 capsule\nWed 18, 20:00 p, 1 capsule\nThu 19, 08:00 p, 1 capsule\nThu 19, 20:00 "
    "p, 1 "
    "capsule\nFri 20, 08:00 p, 1 capsule\nand 1 more" },
};

static void
test_notices (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaReminderNotice) notice
        = make_notice (rows[i].name, rows[i].times, rows[i].from, "2026-11-20", rows[i].is_summary);
    g_autofree char *title = stilla_reminder_notice_dup_title (notice, rows[i].with_detail);
    g_autofree char *body = stilla_reminder_notice_dup_body (notice, rows[i].with_detail, zone);

    g_assert_cmpstr (title, ==, rows[i].title);
    g_assert_cmpstr (body, ==, rows[i].body);
  }
}

static void
test_next (void)
{
  static const struct {
    const char *next; /* NULL: never */
    gboolean is_draft;
    const char *name;
    const char *words;
  } nexts[] = {
    { "2026-11-20T20:00:00Z", FALSE, NULL, "Next reminder: today at 20:00" },
    { "2026-11-21T00:10:00Z", FALSE, NULL, "Next reminder: tomorrow at 00:10" },
    { "2026-11-22T08:00:00Z", FALSE, "Anna", "Anna – Next reminder: Sunday 22 November at 08:00" },
    { NULL, FALSE, NULL, "No reminder comes: the plan has no dose in the next days." },
    { NULL, TRUE, NULL, "No reminder comes: the plan is a draft, with something to ask about first." },
  };
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 20, 9, 30, 0);

  for (guint i = 0; i < G_N_ELEMENTS (nexts); i++) {
    g_autoptr (StillaPerson) person = stilla_person_new (nexts[i].name != NULL ? nexts[i].name : "");
    StillaReminderEntry entry = { .person = person, .is_draft = nexts[i].is_draft };
    g_autofree char *words = NULL;

    entry.next_dose = STILLA_REMINDER_NEVER;
    if (nexts[i].next != NULL) {
      g_autoptr (GDateTime) next = g_date_time_new_from_iso8601 (nexts[i].next, NULL);

      entry.next_dose = g_date_time_to_unix (next);
    }
    words = stilla_reminder_entry_dup_next (&entry, now, TRUE);
    g_assert_cmpstr (words, ==, nexts[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/reminder-words/notices", test_notices);
  g_test_add_func ("/model/reminder-words/next", test_next);
  return g_test_run ();
}
