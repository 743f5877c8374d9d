/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/stilla-log-entry.h"

#include "core/schedule/stilla-date.h"

struct _StillaLogEntry {
  GObject parent_instance;

  StillaOccurrence occurrence;
  GPtrArray *revisions; /* (element-type StillaIntake) */
  gboolean starts_day;
  gboolean has_empty_day;
};

G_DEFINE_FINAL_TYPE (StillaLogEntry, stilla_log_entry, G_TYPE_OBJECT)

static void
stilla_log_entry_finalize (GObject *object)
{
  StillaLogEntry *self = STILLA_LOG_ENTRY (object);

  stilla_occurrence_clear (&self->occurrence);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_log_entry_parent_class)->finalize (object);
}

static void
stilla_log_entry_class_init (StillaLogEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = stilla_log_entry_finalize;
}

static void
stilla_log_entry_init (StillaLogEntry *self)
{
  self->revisions = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
}

const StillaOccurrence *
stilla_log_entry_get_occurrence (StillaLogEntry *self)
{
  return &self->occurrence;
}

StillaIntake *
stilla_log_entry_get_answer (StillaLogEntry *self)
{
  StillaIntake *last
      = self->revisions->len > 0 ? g_ptr_array_index (self->revisions, self->revisions->len - 1) : NULL;

  return last != NULL && last->state != STILLA_INTAKE_UNDONE ? last : NULL;
}

const GPtrArray *
stilla_log_entry_get_revisions (StillaLogEntry *self)
{
  return self->revisions;
}

gboolean
stilla_log_entry_starts_day (StillaLogEntry *self)
{
  return self->starts_day;
}

gboolean
stilla_log_entry_has_empty_day (StillaLogEntry *self)
{
  return self->has_empty_day;
}

gboolean
stilla_log_entry_equal (StillaLogEntry *self, StillaLogEntry *other)
{
  return g_str_equal (self->occurrence.dose->id, other->occurrence.dose->id)
         && g_date_compare (&self->occurrence.date, &other->occurrence.date) == 0
         && self->revisions->len == other->revisions->len && self->starts_day == other->starts_day
         && self->has_empty_day == other->has_empty_day;
}

static StillaLogEntry *
entry_new (const StillaOccurrence *occurrence)
{
  StillaLogEntry *self = g_object_new (STILLA_TYPE_LOG_ENTRY, NULL);

  self->occurrence = *occurrence;
  stilla_dose_time_ref (occurrence->dose);
  stilla_product_ref (occurrence->product);
  return self;
}

static char *
make_key (const char *dose_id, const GDate *date)
{
  return g_strdup_printf ("%u/%s", g_date_get_julian (date), dose_id);
}

/* What was said of a dose that is not planned for that day (any more) is still part of the log. */
static StillaLogEntry *
make_unplanned (const StillaPlan *plan, const StillaIntake *intake)
{
  StillaOccurrence occurrence = { .dose = stilla_plan_find_dose (plan, intake->dose_id),
                                  .date = intake->date,
                                  .day = intake->date,
                                  .instant = g_date_time_to_unix (intake->at) };

  if (occurrence.dose == NULL)
    return NULL;
  occurrence.product = stilla_plan_find_product (plan, occurrence.dose->product_id);
  return entry_new (&occurrence);
}

static int
get_minute (const StillaLogEntry *entry)
{
  const StillaDoseTime *dose = entry->occurrence.dose;

  return dose->minute + (dose->is_next_day ? 24 * 60 : 0);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const StillaLogEntry *one = *(StillaLogEntry *const *) a;
  const StillaLogEntry *other = *(StillaLogEntry *const *) b;
  int days = g_date_compare (&other->occurrence.day, &one->occurrence.day);
  int minutes = get_minute (one) - get_minute (other);

  if (days != 0 || minutes != 0)
    return days != 0 ? days : minutes;
  return strcmp (one->occurrence.dose->id, other->occurrence.dose->id);
}

/* Marks the first entry of each day, and whether its day is empty. */
static void
mark_days (const GPtrArray *entries)
{
  StillaLogEntry *first = NULL;

  for (guint i = 0; i < entries->len; i++) {
    StillaLogEntry *entry = g_ptr_array_index (entries, i);

    if (first == NULL || g_date_compare (&first->occurrence.day, &entry->occurrence.day) != 0) {
      first = entry;
      first->starts_day = TRUE;
      first->has_empty_day = TRUE;
    }
    if (stilla_log_entry_get_answer (entry) != NULL)
      first->has_empty_day = FALSE;
  }
}

static void
add_planned (GPtrArray *entries, GHashTable *by_key, const GArray *occurrences)
{
  for (guint i = 0; i < occurrences->len; i++) {
    const StillaOccurrence *occurrence = &g_array_index (occurrences, StillaOccurrence, i);
    StillaLogEntry *entry = entry_new (occurrence);

    g_ptr_array_add (entries, entry);
    g_hash_table_insert (by_key, make_key (occurrence->dose->id, &occurrence->date), entry);
  }
}

static void
add_said (GPtrArray *entries, GHashTable *by_key, const StillaPlan *plan, const GPtrArray *log)
{
  for (guint i = 0; i < log->len; i++) {
    StillaIntake *intake = g_ptr_array_index (log, i);
    g_autofree char *key = make_key (intake->dose_id, &intake->date);
    StillaLogEntry *entry = g_hash_table_lookup (by_key, key);

    if (entry == NULL) {
      entry = make_unplanned (plan, intake);
      if (entry == NULL)
        continue;
      g_ptr_array_add (entries, entry);
      g_hash_table_insert (by_key, g_steal_pointer (&key), entry);
    }
    g_ptr_array_add (entry->revisions, stilla_intake_ref (intake));
  }
}

static gboolean
is_wanted (const StillaLogEntry *entry, const StillaLogSpan *span, gint64 now)
{
  if (entry->revisions->len == 0 && entry->occurrence.instant > now)
    return FALSE;
  return span == NULL || stilla_date_is_within (&entry->occurrence.day, &span->from, &span->to);
}

static void
leave_out_others (GPtrArray *entries, const StillaLogSpan *span, gint64 now)
{
  for (guint i = entries->len; i > 0; i--)
    if (!is_wanted (g_ptr_array_index (entries, i - 1), span, now))
      g_ptr_array_remove_index (entries, i - 1);
}

GPtrArray *
stilla_log_entries_new (const StillaPlan *plan,
                        const GArray *occurrences,
                        const GPtrArray *log,
                        const StillaLogSpan *span,
                        gint64 now)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_planned (entries, by_key, occurrences);
  add_said (entries, by_key, plan, log);
  leave_out_others (entries, span, now);
  g_ptr_array_sort (entries, compare);
  mark_days (entries);
  return entries;
}
