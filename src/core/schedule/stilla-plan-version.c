/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-plan-version.h"

#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-day-sum.h"
#include "core/schedule/stilla-plan-draft-private.h"

/* The doses and entries that stand on one day, whether or not they come on it. */
typedef struct {
  GPtrArray *doses;
  GPtrArray *items;
} Standing;

static void
clear_standing (Standing *self)
{
  g_clear_pointer (&self->doses, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Standing, clear_standing)

static Standing
list_standing (const StillaPlan *plan, const GDate *day)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  Standing standing = { g_ptr_array_new (), g_ptr_array_new () };

  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (dose->as_needed_id == NULL && stilla_date_is_within (day, &dose->from, &dose->until))
      g_ptr_array_add (standing.doses, dose);
  }
  for (guint i = 0; i < items->len; i++)
    if (stilla_as_needed_applies (g_ptr_array_index (items, i), day))
      g_ptr_array_add (standing.items, g_ptr_array_index (items, i));
  return standing;
}

static gboolean
is_same_item (const StillaAsNeeded *a, const StillaAsNeeded *b)
{
  return g_str_equal (a->product_id, b->product_id) && stilla_units_compare (&a->units, &b->units) == 0
         && stilla_units_compare (&a->most, &b->most) == 0;
}

/* Takes out of both lists what is the same. */
static void
drop_same (Standing *before, Standing *after)
{
  for (guint i = before->doses->len; i > 0; i--)
    for (guint j = 0; j < after->doses->len; j++) {
      const StillaDoseTime *a = g_ptr_array_index (before->doses, i - 1);
      const StillaDoseTime *b = g_ptr_array_index (after->doses, j);

      if (a == b || (g_str_equal (a->product_id, b->product_id) && _stilla_plan_draft_is_same_dose (a, b))) {
        g_ptr_array_remove_index (before->doses, i - 1);
        g_ptr_array_remove_index (after->doses, j);
        break;
      }
    }
  for (guint i = before->items->len; i > 0; i--)
    for (guint j = 0; j < after->items->len; j++)
      if (is_same_item (g_ptr_array_index (before->items, i - 1), g_ptr_array_index (after->items, j))) {
        g_ptr_array_remove_index (before->items, i - 1);
        g_ptr_array_remove_index (after->items, j);
        break;
      }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *) a;
  guint32 second = *(const guint32 *) b;

  return first < second ? -1 : first > second;
}

static void
add_turns (GArray *turns, const GDate *from, const GDate *until)
{
  guint32 day = g_date_get_julian (from);

  if (g_date_valid (until) && g_date_compare (until, from) < 0)
    return;
  g_array_append_val (turns, day);
  if (!g_date_valid (until))
    return;
  day = g_date_get_julian (until) + 1;
  g_array_append_val (turns, day);
}

/* The days, as Julian numbers, on which something begins or has ended, in order. */
static GArray *
list_turns (const StillaPlan *plan)
{
  const GPtrArray *doses = stilla_plan_get_doses (plan);
  const GPtrArray *items = stilla_plan_get_as_needed (plan);
  GArray *turns = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (doses, i);

    if (dose->as_needed_id == NULL)
      add_turns (turns, &dose->from, &dose->until);
  }
  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);

    add_turns (turns, &item->from, &item->until);
  }
  g_array_sort (turns, compare_days);
  return turns;
}

static gboolean
differ (const StillaPlan *plan, const GDate *before, const GDate *after)
{
  g_auto (Standing) a = list_standing (plan, before);
  g_auto (Standing) b = list_standing (plan, after);

  drop_same (&a, &b);
  return a.doses->len + a.items->len + b.doses->len + b.items->len > 0;
}

GArray *
stilla_plan_list_versions (const StillaPlan *plan)
{
  GArray *versions = g_array_new (FALSE, FALSE, sizeof (StillaPlanVersion));
  g_autoptr (GArray) turns = list_turns (plan);

  for (guint i = 0; i < turns->len; i++) {
    StillaPlanVersion version;
    StillaPlanVersion *last
        = versions->len > 0 ? &g_array_index (versions, StillaPlanVersion, versions->len - 1) : NULL;

    g_date_clear (&version.from, 1);
    g_date_clear (&version.until, 1);
    g_date_set_julian (&version.from, g_array_index (turns, guint32, i));
    if (last != NULL && !differ (plan, &last->from, &version.from))
      continue;
    if (last != NULL)
      last->until = stilla_date_plus (&version.from, -1);
    g_array_append_val (versions, version);
  }
  return versions;
}

static void
change_free (gpointer data)
{
  StillaPlanChange *self = data;

  g_clear_pointer (&self->product_before, stilla_product_unref);
  g_clear_pointer (&self->product_after, stilla_product_unref);
  g_clear_pointer (&self->dose_before, stilla_dose_time_unref);
  g_clear_pointer (&self->dose_after, stilla_dose_time_unref);
  g_clear_pointer (&self->item_before, stilla_as_needed_unref);
  g_clear_pointer (&self->item_after, stilla_as_needed_unref);
  g_free (self);
}

/* @before, @after: (nullable), of one kind */
static StillaPlanChange *
add_change (StillaPlanDifference *self, const StillaPlan *plan, const char *before_id, const char *after_id)
{
  StillaPlanChange *change = g_new0 (StillaPlanChange, 1);

  change->kind = before_id == NULL  ? STILLA_PLAN_ADDED
                 : after_id == NULL ? STILLA_PLAN_ENDED
                                    : STILLA_PLAN_CHANGED;
  if (before_id != NULL)
    change->product_before = stilla_product_ref (stilla_plan_find_product (plan, before_id));
  if (after_id != NULL)
    change->product_after = stilla_product_ref (stilla_plan_find_product (plan, after_id));
  g_ptr_array_add (self->changes, change);
  return change;
}

static int
get_place (const StillaDoseTime *dose)
{
  return dose->minute + (dose->is_next_day ? 24 * 60 : 0);
}

/* How far two doses are from being one that was changed: the same product first, then the same time. Below 0:
 * they are two. */
static int
measure (const StillaDoseTime *before, const StillaDoseTime *after)
{
  int apart = ABS (get_place (before) - get_place (after));

  if (g_str_equal (before->product_id, after->product_id))
    return apart;
  return apart == 0 ? 2 * 24 * 60 : -1;
}

/* The place in @after of what became of @dose; -1: it has ended. */
static int
find_successor (const GPtrArray *after, const StillaDoseTime *dose)
{
  int nearest = -1;

  for (guint i = 0; i < after->len; i++) {
    int apart = measure (dose, g_ptr_array_index (after, i));

    if (apart >= 0 && (nearest < 0 || apart < measure (dose, g_ptr_array_index (after, (guint) nearest))))
      nearest = (int) i;
  }
  return nearest;
}

static void
add_doses (StillaPlanDifference *self, const StillaPlan *plan, Standing *before, Standing *after)
{
  for (guint i = 0; i < before->doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (before->doses, i);
    int found = find_successor (after->doses, dose);
    StillaDoseTime *next = found >= 0 ? g_ptr_array_index (after->doses, (guint) found) : NULL;
    StillaPlanChange *change
        = add_change (self, plan, dose->product_id, next != NULL ? next->product_id : NULL);

    change->dose_before = stilla_dose_time_ref (dose);
    if (next == NULL)
      continue;
    change->dose_after = stilla_dose_time_ref (next);
    g_ptr_array_remove_index (after->doses, (guint) found);
  }
  for (guint i = 0; i < after->doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (after->doses, i);

    add_change (self, plan, NULL, dose->product_id)->dose_after = stilla_dose_time_ref (dose);
  }
}

static StillaAsNeeded *
steal_item_of (GPtrArray *items, const char *product_id)
{
  for (guint i = 0; i < items->len; i++) {
    StillaAsNeeded *item = g_ptr_array_index (items, i);

    if (g_str_equal (item->product_id, product_id))
      return g_ptr_array_steal_index (items, i);
  }
  return NULL;
}

static void
add_items (StillaPlanDifference *self, const StillaPlan *plan, Standing *before, Standing *after)
{
  for (guint i = 0; i < before->items->len; i++) {
    StillaAsNeeded *item = g_ptr_array_index (before->items, i);
    StillaAsNeeded *next = steal_item_of (after->items, item->product_id);
    StillaPlanChange *change
        = add_change (self, plan, item->product_id, next != NULL ? next->product_id : NULL);

    change->item_before = stilla_as_needed_ref (item);
    if (next != NULL)
      change->item_after = stilla_as_needed_ref (next);
  }
  for (guint i = 0; i < after->items->len; i++) {
    StillaAsNeeded *item = g_ptr_array_index (after->items, i);

    add_change (self, plan, NULL, item->product_id)->item_after = stilla_as_needed_ref (item);
  }
}

static const char *
get_name (const StillaPlanChange *change)
{
  return change->product_after != NULL ? change->product_after->name : change->product_before->name;
}

static int
get_minute (const StillaPlanChange *change)
{
  const StillaDoseTime *dose = change->dose_after != NULL ? change->dose_after : change->dose_before;

  return dose != NULL ? get_place (dose) : G_MAXINT;
}

static int
compare_changes (gconstpointer a, gconstpointer b)
{
  const StillaPlanChange *first = *(StillaPlanChange *const *) a;
  const StillaPlanChange *second = *(StillaPlanChange *const *) b;
  int order = strcmp (get_name (first), get_name (second));

  if (order != 0)
    return order;
  return get_minute (first) < get_minute (second) ? -1 : get_minute (first) > get_minute (second);
}

/* What @doses add up to on @date when they all stand; -1: it cannot be held. */
static gint64
sum_on (const StillaPlan *plan, const GPtrArray *doses, const GDate *date, gboolean *is_known)
{
  g_autoptr (GArray) due = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  g_autoptr (StillaDaySum) sum = NULL;

  for (guint i = 0; i < doses->len; i++) {
    StillaDoseTime *dose = g_ptr_array_index (doses, i);
    StillaOccurrence occurrence
        = { dose, stilla_plan_find_product (plan, dose->product_id), *date, *date, 0 };

    if (stilla_repeat_applies (&dose->repeat, date))
      g_array_append_val (due, occurrence);
  }
  sum = stilla_day_sum_new (due, NULL);
  *is_known &= sum != NULL && sum->unknown->len == 0;
  return sum != NULL ? sum->known_ug : G_MAXINT64;
}

/* The most that a day of the version of @day comes to. */
static gint64
find_most (const StillaPlan *plan, const GDate *day, gboolean *is_known)
{
  g_auto (Standing) standing = list_standing (plan, day);
  guint32 turn = stilla_dose_times_count_turn (standing.doses);
  gint64 most = 0;

  *is_known = TRUE;
  for (guint32 i = 0; i < turn; i++) {
    GDate date = stilla_date_plus (day, (int) i);

    most = MAX (most, sum_on (plan, standing.doses, &date, is_known));
  }
  return most;
}

StillaPlanDifference *
stilla_plan_difference_new (const StillaPlan *plan, const GDate *before, const GDate *after)
{
  StillaPlanDifference *self = g_new0 (StillaPlanDifference, 1);
  g_auto (Standing) a = list_standing (plan, before);
  g_auto (Standing) b = list_standing (plan, after);

  self->before = *before;
  self->after = *after;
  self->changes = g_ptr_array_new_with_free_func (change_free);
  drop_same (&a, &b);
  add_doses (self, plan, &a, &b);
  add_items (self, plan, &a, &b);
  g_ptr_array_sort (self->changes, compare_changes);
  self->most_before = find_most (plan, before, &self->is_known_before);
  self->most_after = find_most (plan, after, &self->is_known_after);
  return self;
}

void
stilla_plan_difference_free (StillaPlanDifference *self)
{
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_free (self);
}
