/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/stilla-resources.h"
#include "core/schedule/stilla-plan-file.h"
#include "stilla-test-edits.h"

/* Whatever is done to a plan over the days, the days that are over, and what was answered, stand. */

#define RUNS 60
#define DAYS 14

static const char *const reader_zones[]
    = { "UTC", "America/New_York", "Asia/Tokyo", "Pacific/Apia", "Australia/Lord_Howe" };

static void
describe_occurrences (GString *text,
                      const StillaPlan *plan,
                      const GDate *from,
                      const GDate *to,
                      const StillaDayFrame *frame)
{
  g_autoptr (GArray) list = stilla_expand_for (plan, from, to, frame);

  for (guint i = 0; i < list->len; i++) {
    const StillaOccurrence *o = &g_array_index (list, StillaOccurrence, i);
    g_autofree char *date = stilla_date_to_string (&o->date);
    g_autofree char *day = stilla_date_to_string (&o->day);
    gint64 divisor = stilla_common_divisor (o->dose->units.num, o->dose->units.den);

    g_string_append_printf (text, "%s %s %s %" G_GINT64_FORMAT " %s %d/%d\n", day, o->dose->id, date,
                            o->instant, o->product->name, (int) (o->dose->units.num / divisor),
                            (int) (o->dose->units.den / divisor));
  }
}

/* Which visits there were, and on which days nothing of the plan was due. */
static void
describe_days (GString *text, const StillaPlan *plan, const GDate *from, const GDate *to)
{
  const GPtrArray *visits = stilla_plan_get_visits (plan);

  for (GDate day = *from; g_date_compare (&day, to) <= 0; g_date_add_days (&day, 1)) {
    g_autofree char *date = stilla_date_to_string (&day);

    for (guint i = 0; i < visits->len; i++)
      if (stilla_visit_applies (visits->pdata[i], &day))
        g_string_append_printf (text, "%s visit %s %d\n", date, stilla_visit_get_title (visits->pdata[i]),
                                ((StillaVisit *) visits->pdata[i])->minute);
    g_string_append_printf (text, "%s %s\n", date, stilla_plan_is_paused (plan, NULL, &day) ? "paused" : "");
  }
}

static char *
describe_past (const StillaPlan *plan, const GDate *today, const StillaDayFrame *frame)
{
  g_autoptr (GString) text = g_string_new (NULL);
  GDate from = stilla_date_plus (today, -40);
  GDate yesterday = stilla_date_plus (today, -1);

  describe_occurrences (text, plan, &from, &yesterday, frame);
  describe_days (text, plan, &from, &yesterday);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Everything that was answered, as keys. */
typedef struct {
  char *dose_id;
  GDate date;
} Key;

static void
clear_key (gpointer data)
{
  g_clear_pointer (&((Key *) data)->dose_id, g_free);
}

static void
answer_some (StillaPlanDraft *draft, GArray *keys)
{
  g_autoptr (GArray) list = stilla_expand_for (draft->curr, &draft->today, &draft->today, &draft->frame);

  for (guint i = 0; i < keys->len; i++) {
    const Key *key = &g_array_index (keys, Key, i);

    stilla_plan_draft_set_answered (draft, key->dose_id, &key->date);
  }
  for (guint i = 0; i < list->len; i++) {
    const StillaOccurrence *o = &g_array_index (list, StillaOccurrence, i);
    Key key = { .dose_id = NULL, .date = o->date };

    if (o->dose->as_needed_id != NULL || test_any (2) == 0)
      continue;
    key.dose_id = g_strdup (o->dose->id);
    g_array_append_val (keys, key);
    stilla_plan_draft_set_answered (draft, o->dose->id, &o->date);
  }
}

static void
assert_answered_stand (const StillaPlan *plan, const GArray *keys)
{
  for (guint i = 0; i < keys->len; i++) {
    const Key *key = &g_array_index (keys, Key, i);
    const StillaDoseTime *dose = stilla_plan_find_dose (plan, key->dose_id);

    g_assert_nonnull (dose);
    g_assert_true (stilla_plan_is_due (plan, dose, &key->date));
  }
}

/* A changed plan never asks for the same product twice at one time. */
static void
assert_nothing_twice (const StillaPlan *plan, const GDate *today, const StillaDayFrame *frame)
{
  GDate to = stilla_date_plus (today, 30);
  GDate from = stilla_date_plus (today, 1);
  g_autoptr (GArray) list = stilla_expand_for (plan, &from, &to, frame);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->len; i++) {
    const StillaOccurrence *o = &g_array_index (list, StillaOccurrence, i);
    char *key;

    if (o->dose->as_needed_id != NULL)
      continue;
    key = g_strdup_printf ("%s %s %" G_GINT64_FORMAT, o->product->id, o->dose->zone, o->instant);

    g_assert_true (g_hash_table_add (seen, key));
  }
}

static StillaBundle *bundle;

/* A file holds what was and what is to come, also of what has ended. */
static void
assert_written_whole (const StillaPlan *plan, const GDate *today, const StillaDayFrame *frame)
{
  g_autofree char *xml = stilla_plan_file_to_xml (NULL, plan, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (StillaPlanFile) file = stilla_plan_file_parse (bytes, "plan.xml", bundle, issues);
  GDate from = stilla_date_plus (today, -40);
  GDate to = stilla_date_plus (today, 40);
  g_autoptr (GString) before = g_string_new (NULL);
  g_autoptr (GString) after = g_string_new (NULL);

  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++)
    g_test_message ("%s", stilla_issue_list_get (issues, i)->message);
  g_assert_nonnull (file);
  describe_occurrences (before, plan, &from, &to, frame);
  describe_days (before, plan, &from, &to);
  describe_occurrences (after, file->plan, &from, &to, frame);
  describe_days (after, file->plan, &from, &to);
  g_assert_cmpstr (after->str, ==, before->str);
}

static void
live_a_day (StillaPlan **plan, StillaPlan *earlier, const GDate *today, StillaDayFrame *frame, GArray *keys)
{
  g_autofree char *before = describe_past (*plan, today, frame);
  g_autofree char *after = NULL;
  g_autoptr (StillaPlanDraft) draft = stilla_plan_draft_new (*plan, today, NULL);

  stilla_plan_draft_set_frame (draft, frame);
  answer_some (draft, keys);
  for (int i = 0; i < 6; i++) {
    test_edit_at_random (draft, earlier);
    assert_answered_stand (draft->curr, keys);
  }
  after = describe_past (draft->curr, today, frame);
  g_assert_cmpstr (after, ==, before);
  assert_nothing_twice (draft->curr, today, frame);
  assert_written_whole (draft->curr, today, frame);
  stilla_plan_unref (*plan);
  *plan = stilla_plan_ref (draft->curr);
}

static void
test_past_stands (void)
{
  for (int run = 0; run < RUNS; run++) {
    g_autoptr (StillaPlan) plan = stilla_plan_new_empty ();
    g_autoptr (StillaPlan) earlier = stilla_plan_ref (plan);
    g_autoptr (GTimeZone) zone
        = g_time_zone_new_identifier (reader_zones[test_any (G_N_ELEMENTS (reader_zones))]);
    g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (Key));
    StillaDayFrame frame = { zone, test_any (2) * 180 };
    GDate today = test_date ("2026-10-20");

    g_array_set_clear_func (keys, clear_key);
    for (int day = 0; day < DAYS; day++, g_date_add_days (&today, (guint) test_any (4))) {
      g_autoptr (StillaPlan) before = stilla_plan_ref (plan);

      live_a_day (&plan, earlier, &today, &frame, keys);
      if (test_any (2) == 0) {
        stilla_plan_unref (earlier);
        earlier = g_steal_pointer (&before);
      }
    }
  }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  bundle = stilla_bundle_load_shipped (NULL);
  g_assert_nonnull (bundle);
  g_test_add_func ("/schedule/plan-draft-restore/past-stands", test_past_stands);
  status = g_test_run ();
  stilla_bundle_unref (bundle);
  return status;
}
