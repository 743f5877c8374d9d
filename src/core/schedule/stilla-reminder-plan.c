/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-reminder-plan.h"

#include "core/schedule/stilla-intake.h"
#include "core/schedule/stilla-zone.h"

/* The former clock may show another day, and it must know every dose that this one knows. */
#define FORMER_MARGIN_DAYS 3

/* One look at the clock: the facts, and tables made from them. */
typedef struct {
  const StillaReminderFacts *facts;
  GArray *occurrences;  /* of the days back and ahead, in order */
  GHashTable *by_key;   /* key -> occurrence */
  GHashTable *answered; /* set of keys */
  GHashTable *reminded; /* key -> StillaReminded, any */
  GHashTable
      *former; /* (nullable): key -> occurrence, by the clock of the look before; NULL: the same clock */
  GArray *former_occurrences; /* (nullable) */
} Look;

static void
clear_reminded (gpointer data)
{
  StillaReminded *self = data;

  g_clear_pointer (&self->dose_id, g_free);
}

GArray *
stilla_reminded_list_new (void)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (StillaReminded));

  g_array_set_clear_func (list, clear_reminded);
  return list;
}

void
stilla_reminded_list_add (GArray *list, const StillaReminded *reminded)
{
  StillaReminded copy = *reminded;

  copy.dose_id = g_strdup (reminded->dose_id);
  g_array_append_val (list, copy);
}

static char *
make_key (const char *dose_id, const GDate *date)
{
  return g_strdup_printf ("%u %s", g_date_get_julian (date), dose_id);
}

static GHashTable *
table_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* @margin: days more at both ends */
static GArray *
expand (const StillaReminderFacts *facts, const StillaDayFrame *frame, guint margin)
{
  GDate from, to;

  stilla_reader_day (frame, facts->now, &from);
  to = from;
  g_date_subtract_days (&from, STILLA_REMINDER_DAYS_BACK + margin);
  g_date_add_days (&to, STILLA_REMINDER_DAYS_AHEAD + margin);
  return stilla_expand_for (facts->plan, &from, &to, frame);
}

/* @occurrences stays where it is. */
static GHashTable *
index_occurrences (const GArray *occurrences)
{
  GHashTable *table = table_new ();

  for (guint i = 0; i < occurrences->len; i++) {
    StillaOccurrence *each = &g_array_index (occurrences, StillaOccurrence, i);

    g_hash_table_insert (table, make_key (each->dose->id, &each->date), each);
  }
  return table;
}

static GHashTable *
index_answers (const GPtrArray *answers)
{
  GHashTable *table = table_new ();

  for (guint i = 0; i < answers->len; i++) {
    const StillaIntake *answer = g_ptr_array_index (answers, i);

    g_hash_table_add (table, make_key (answer->dose_id, &answer->date));
  }
  return table;
}

static GHashTable *
index_reminded (const GArray *reminded)
{
  GHashTable *table = table_new ();

  for (guint i = 0; i < reminded->len; i++) {
    StillaReminded *each = &g_array_index (reminded, StillaReminded, i);

    g_hash_table_insert (table, make_key (each->dose_id, &each->date), each);
  }
  return table;
}

static void
look_init (Look *self, const StillaReminderFacts *facts)
{
  StillaDayFrame former = { facts->looked_zone, facts->frame.day_end };

  *self = (Look){ .facts = facts };
  self->occurrences = expand (facts, &facts->frame, 0);
  self->by_key = index_occurrences (self->occurrences);
  self->answered = index_answers (facts->answers);
  self->reminded = index_reminded (facts->reminded);
  if (stilla_zone_is_same (facts->frame.zone, facts->looked_zone))
    return;
  self->former_occurrences = expand (facts, &former, FORMER_MARGIN_DAYS);
  self->former = index_occurrences (self->former_occurrences);
}

static void
look_clear (Look *self)
{
  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->answered, g_hash_table_unref);
  g_clear_pointer (&self->reminded, g_hash_table_unref);
  g_clear_pointer (&self->former, g_hash_table_unref);
  g_clear_pointer (&self->occurrences, g_array_unref);
  g_clear_pointer (&self->former_occurrences, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Look, look_clear)

/* Whether it was still to come at the look before. When the clock changed its zone in between, the former
 * clock says so: nothing is lost on the way east, and nothing comes again on the way west. */
static gboolean
is_new (const Look *self, const StillaOccurrence *occurrence, const char *key)
{
  const StillaOccurrence *former
      = self->former != NULL ? g_hash_table_lookup (self->former, key) : occurrence;

  return former == NULL || former->instant > self->facts->looked_at;
}

static gboolean
was_reminded_of (const Look *self, const StillaOccurrence *occurrence, gint64 due)
{
  const GArray *list = self->facts->reminded;

  for (guint i = 0; i < list->len; i++) {
    const StillaReminded *each = &g_array_index (list, StillaReminded, i);

    if (each->due == due && g_str_equal (each->dose_id, occurrence->dose->id)
        && g_date_compare (&each->date, &occurrence->date) == 0)
      return TRUE;
  }
  return FALSE;
}

/* What was put off never waits longer than for the next dose, wherever a change of the plan or of the zone
 * puts that. */
static gint64
end_of_rest (const Look *self, const StillaLater *later, const StillaOccurrence *occurrence)
{
  for (guint i = 0; i < self->occurrences->len; i++) {
    const StillaOccurrence *each = &g_array_index (self->occurrences, StillaOccurrence, i);

    if (each->instant > later->at && each != occurrence && each->dose->as_needed_id == NULL)
      return MIN (each->instant, later->until);
  }
  return later->until;
}

/* When a reminder of something without an answer comes, or came. */
typedef struct {
  gint64 moment;
  gint64 due; /* as it is kept */
  gboolean is_wanted;
} Turn;

static Turn
find_turn (const Look *self, const StillaOccurrence *occurrence, const char *key)
{
  const StillaReminderFacts *facts = self->facts;
  const StillaLater *later = stilla_laters_find_last (facts->laters, occurrence->dose->id, &occurrence->date);
  Turn turn = { occurrence->instant, occurrence->instant, FALSE };

  if (later != NULL) {
    turn.moment = end_of_rest (self, later, occurrence);
    turn.due = later->until;
    turn.is_wanted = !was_reminded_of (self, occurrence, turn.due)
                     && facts->now < stilla_occurrence_closes_at (occurrence, &facts->frame);
  } else {
    turn.is_wanted = !g_hash_table_contains (self->reminded, key)
                     && (turn.moment > facts->now || is_new (self, occurrence, key));
  }
  return turn;
}

static void
append_reminder (StillaReminderPlan *plan, const StillaOccurrence *occurrence, const Turn *turn)
{
  StillaReminder reminder = { *occurrence, turn->moment, turn->due };

  stilla_dose_time_ref (occurrence->dose);
  stilla_product_ref (occurrence->product);
  g_array_append_val (plan->show, reminder);
}

/* On time and all for one moment: a reminder. Anything else passed while nobody looked. */
static gboolean
is_late (const Look *self, const StillaReminderPlan *plan, const Turn *turn)
{
  const StillaReminderFacts *facts = self->facts;
  gboolean is_first = plan->show->len == 0;

  return facts->now - facts->looked_at > STILLA_REMINDER_PUNCTUAL
         || facts->now - turn->moment > STILLA_REMINDER_PUNCTUAL
         || (!is_first && g_array_index (plan->show, StillaReminder, 0).moment != turn->moment);
}

/* Until when a reminder that was shown at @shown_at may stay: what was late then stays for that day. */
static gint64
closes_at (const Look *self, const StillaOccurrence *occurrence, gint64 shown_at)
{
  const StillaDayFrame *frame = &self->facts->frame;
  GDate shown;

  stilla_reader_day (frame, shown_at, &shown);
  return MAX (stilla_occurrence_closes_at (occurrence, frame), stilla_day_closes_at (&shown, frame));
}

static void
take_turn (const Look *self, StillaReminderPlan *plan, const StillaOccurrence *occurrence)
{
  g_autofree char *key = make_key (occurrence->dose->id, &occurrence->date);
  Turn turn;

  if (occurrence->dose->as_needed_id != NULL || g_hash_table_contains (self->answered, key))
    return;
  turn = find_turn (self, occurrence, key);
  if (!turn.is_wanted)
    return;
  if (turn.moment > self->facts->now) {
    plan->next_dose = MIN (plan->next_dose, turn.moment);
    return;
  }
  plan->is_summary |= is_late (self, plan, &turn);
  plan->next_look = MIN (plan->next_look, closes_at (self, occurrence, self->facts->now));
  append_reminder (plan, occurrence, &turn);
}

/* Returns: until when @reminded waits for an answer; not later than now: no more */
static gint64
waits_until (const Look *self, const StillaReminded *reminded)
{
  const StillaReminderFacts *facts = self->facts;
  g_autofree char *key = make_key (reminded->dose_id, &reminded->date);
  const StillaOccurrence *occurrence = g_hash_table_lookup (self->by_key, key);
  const StillaLater *later = stilla_laters_find_last (facts->laters, reminded->dose_id, &reminded->date);

  if (occurrence == NULL || facts->is_draft || g_hash_table_contains (self->answered, key)
      || (later != NULL && later->until != reminded->due))
    return G_MININT64;
  return closes_at (self, occurrence, reminded->at);
}

static gboolean
contains (const GArray *moments, gint64 moment)
{
  for (guint i = 0; i < moments->len; i++)
    if (g_array_index (moments, gint64, i) == moment)
      return TRUE;
  return FALSE;
}

/* What was shown together goes together, when none of it waits any more. */
static void
list_withdrawals (const Look *self, StillaReminderPlan *plan)
{
  const GArray *list = self->facts->reminded;
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < list->len; i++) {
    const StillaReminded *each = &g_array_index (list, StillaReminded, i);
    gint64 until = waits_until (self, each);

    if (until <= self->facts->now)
      continue;
    plan->next_look = MIN (plan->next_look, until);
    g_array_append_val (waiting, each->at);
  }
  for (guint i = 0; i < list->len; i++) {
    gint64 at = g_array_index (list, StillaReminded, i).at;

    if (!contains (waiting, at) && !contains (plan->withdraw, at))
      g_array_append_val (plan->withdraw, at);
  }
}

static void
clear_reminder (gpointer data)
{
  StillaReminder *self = data;

  stilla_occurrence_clear (&self->occurrence);
}

static StillaReminderPlan *
plan_new_empty (void)
{
  StillaReminderPlan *self = g_new0 (StillaReminderPlan, 1);

  self->show = g_array_new (FALSE, FALSE, sizeof (StillaReminder));
  g_array_set_clear_func (self->show, clear_reminder);
  self->withdraw = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->next_dose = STILLA_REMINDER_NEVER;
  self->next_look = STILLA_REMINDER_NEVER;
  return self;
}

StillaReminderPlan *
stilla_reminder_plan_new (const StillaReminderFacts *facts)
{
  StillaReminderPlan *self = plan_new_empty ();
  g_auto (Look) look = { 0 };

  look_init (&look, facts);
  for (guint i = 0; i < look.occurrences->len && !facts->is_draft; i++)
    take_turn (&look, self, &g_array_index (look.occurrences, StillaOccurrence, i));
  list_withdrawals (&look, self);
  self->next_look = MIN (self->next_look, self->next_dose);
  return self;
}

void
stilla_reminder_plan_free (StillaReminderPlan *self)
{
  g_clear_pointer (&self->show, g_array_unref);
  g_clear_pointer (&self->withdraw, g_array_unref);
  g_free (self);
}
