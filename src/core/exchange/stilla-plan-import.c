/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-plan-import.h"

#include "core/exchange/stilla-plan-import-private.h"

#include <glib/gi18n-lib.h>

typedef struct {
  StillaPlanImport *out;
  StillaPlanParts parts; /* what the plan becomes */
  const StillaPlan *file;
  GDate from;
  GDate before;            /* the day before @from */
  guint n_here;            /* products that were here before */
  GHashTable *product_ids; /* of the file, to the ones they got */
} Import;

static gboolean
is_over (const GDate *until, const GDate *day)
{
  return g_date_valid (until) && g_date_compare (until, day) < 0;
}

static void
start_from (GDate *begin, const GDate *from)
{
  if (g_date_compare (begin, from) < 0)
    *begin = *from;
}

typedef gpointer (*EndEntry) (gconstpointer entry, const GDate *until);

/* Ends entry @index of @list, whose last day is @until, unless it is over by then. Returns: whether it did */
static gboolean
end_entry (const Import *self, GPtrArray *list, guint index, const GDate *until, EndEntry end)
{
  if (is_over (until, &self->from))
    return FALSE;
  g_ptr_array_insert (list, (int) index, end (list->pdata[index], &self->before));
  g_ptr_array_remove_index (list, index + 1);
  return TRUE;
}

static void
end_products_and_doses (Import *self)
{
  for (guint i = 0; i < self->parts.products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (self->parts.products, i);

    if (end_entry (self, self->parts.products, i, &product->until, (EndEntry) stilla_product_with_until))
      self->out->n_ended_products++;
  }
  for (guint i = 0; i < self->parts.doses->len; i++) {
    const StillaDoseTime *dose = g_ptr_array_index (self->parts.doses, i);

    if (end_entry (self, self->parts.doses, i, &dose->until, (EndEntry) stilla_dose_time_with_until))
      self->out->n_ended_doses++;
  }
}

static void
end_other_entries (Import *self)
{
  const StillaPlanParts *parts = &self->parts;

  for (guint i = 0; i < parts->as_needed->len; i++)
    end_entry (self, parts->as_needed, i, &((StillaAsNeeded *) parts->as_needed->pdata[i])->until,
               (EndEntry) stilla_as_needed_with_until);
  for (guint i = 0; i < parts->visits->len; i++)
    end_entry (self, parts->visits, i, &((StillaVisit *) parts->visits->pdata[i])->until,
               (EndEntry) stilla_visit_with_until);
  for (guint i = 0; i < parts->pauses->len; i++)
    end_entry (self, parts->pauses, i, &((StillaPause *) parts->pauses->pdata[i])->until,
               (EndEntry) stilla_pause_with_until);
}

/* Whether an entry of the file goes on at @from, with its product. */
static gboolean
goes_on (Import *self, const GDate *begin, const GDate *until, const char *product_id)
{
  if (g_date_valid (until) && g_date_compare (until, begin) < 0)
    return FALSE; /* it never was */
  if (is_over (until, &self->from)
      || (product_id != NULL && !g_hash_table_contains (self->product_ids, product_id))) {
    self->out->n_over++;
    return FALSE;
  }
  return TRUE;
}

static gboolean
has_name (const Import *self, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->n_here; i++) {
    const StillaProduct *product = g_ptr_array_index (self->parts.products, i);
    g_autofree char *other = g_utf8_casefold (product->name, -1);

    if (!is_over (&product->until, &self->from) && g_str_equal (folded, other))
      return TRUE;
  }
  return FALSE;
}

static gboolean
add_product (Import *self, gconstpointer entry, GError **error)
{
  StillaProduct fields = *(const StillaProduct *) entry;
  g_autofree char *new_id = g_uuid_string_random ();
  char *id = fields.id;
  StillaProduct *added;

  if (is_over (&fields.until, &self->from)) {
    self->out->n_over++;
    return TRUE;
  }
  fields.id = new_id;
  added = stilla_product_new_stored (&fields, error);
  if (added == NULL)
    return FALSE;
  self->out->n_same_names += has_name (self, fields.name) ? 1 : 0;
  g_hash_table_insert (self->product_ids, id, added->id);
  g_ptr_array_add (self->parts.products, added);
  self->out->n_products++;
  return TRUE;
}

static gboolean
add_dose (Import *self, gconstpointer entry, GError **error)
{
  StillaDoseTime fields = *(const StillaDoseTime *) entry;
  StillaDoseTime *added;

  if (fields.as_needed_id != NULL || !goes_on (self, &fields.from, &fields.until, fields.product_id))
    return TRUE;
  fields.id = NULL;
  fields.product_id = g_hash_table_lookup (self->product_ids, fields.product_id);
  start_from (&fields.from, &self->from);
  added = stilla_dose_time_new (&fields, error);
  if (added == NULL)
    return FALSE;
  g_ptr_array_add (self->parts.doses, added);
  self->out->n_doses++;
  return TRUE;
}

static gboolean
add_as_needed (Import *self, gconstpointer entry, GError **error)
{
  StillaAsNeeded fields = *(const StillaAsNeeded *) entry;
  StillaAsNeeded *added;

  if (!goes_on (self, &fields.from, &fields.until, fields.product_id))
    return TRUE;
  fields.id = NULL;
  fields.product_id = g_hash_table_lookup (self->product_ids, fields.product_id);
  start_from (&fields.from, &self->from);
  added = stilla_as_needed_new (&fields, error);
  if (added == NULL)
    return FALSE;
  g_ptr_array_add (self->parts.as_needed, added);
  self->out->n_as_needed++;
  return TRUE;
}

static gboolean
add_visit (Import *self, gconstpointer entry, GError **error)
{
  StillaVisit fields = *(const StillaVisit *) entry;
  StillaVisit *added;

  if (!goes_on (self, &fields.from, &fields.until, NULL))
    return TRUE;
  fields.id = NULL;
  start_from (&fields.from, &self->from);
  added = stilla_visit_new (&fields, error);
  if (added == NULL)
    return FALSE;
  g_ptr_array_add (self->parts.visits, added);
  self->out->n_visits++;
  return TRUE;
}

static gboolean
add_pause_of (Import *self, const StillaPause *pause, const char *product_id, GError **error)
{
  StillaPause fields = *pause;
  StillaPause *added;

  fields.id = NULL;
  fields.product_id = (char *) product_id;
  start_from (&fields.from, &self->from);
  added = stilla_pause_new (&fields, error);
  if (added == NULL)
    return FALSE;
  g_ptr_array_add (self->parts.pauses, added);
  return TRUE;
}

/* A pause of the whole plan of the file must not pause what was here before. */
static gboolean
add_pause (Import *self, gconstpointer entry, GError **error)
{
  const StillaPause *pause = entry;

  if (!goes_on (self, &pause->from, &pause->until, pause->product_id))
    return TRUE;
  self->out->n_pauses++;
  if (pause->product_id != NULL)
    return add_pause_of (self, pause, g_hash_table_lookup (self->product_ids, pause->product_id), error);
  for (guint i = self->n_here; i < self->parts.products->len; i++) {
    const StillaProduct *product = g_ptr_array_index (self->parts.products, i);

    if (!add_pause_of (self, pause, product->id, error))
      return FALSE;
  }
  return TRUE;
}

typedef gboolean (*AddEntry) (Import *self, gconstpointer entry, GError **error);

static gboolean
add_all (Import *self, const GPtrArray *entries, AddEntry add_entry, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    if (!add_entry (self, g_ptr_array_index (entries, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_file (Import *self, GError **error)
{
  self->n_here = self->parts.products->len;
  return add_all (self, stilla_plan_get_products (self->file), add_product, error)
         && add_all (self, stilla_plan_get_doses (self->file), add_dose, error)
         && add_all (self, stilla_plan_get_as_needed (self->file), add_as_needed, error)
         && add_all (self, stilla_plan_get_visits (self->file), add_visit, error)
         && add_all (self, stilla_plan_get_pauses (self->file), add_pause, error);
}

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID, words);
  return FALSE;
}

static gboolean
check_day (const StillaImportInto *into, StillaImportKind kind, const GDate *from, GError **error)
{
  if (!g_date_valid (from) || g_date_compare (from, &into->today) < 0)
    return refuse (error, _ ("The past is not changed. Choose today or a later day."));
  if (kind == STILLA_IMPORT_REPLACE && into->is_answered && g_date_compare (from, &into->today) == 0)
    return refuse (error, _ ("You already answered a dose of today. Choose tomorrow or a later day."));
  return TRUE;
}

static gboolean
check_outcome (const StillaPlanImport *out, GError **error)
{
  if (out->n_products + out->n_visits + out->n_medicines + out->n_answers > 0)
    return TRUE;
  return refuse (error, _ ("There is nothing in this file that could be taken over from that day on."));
}

static gboolean
import_into (Import *self,
             const StillaImportInto *into,
             const StillaPlanFile *file,
             StillaImportKind kind,
             GError **error)
{
  if (kind == STILLA_IMPORT_REPLACE) {
    end_products_and_doses (self);
    end_other_entries (self);
  }
  if (!add_file (self, error))
    return FALSE;
  stilla_plan_import_take_circumstances (self->out, into->circumstances, file->circumstances, &into->today,
                                         &self->from);
  self->out->plan = stilla_plan_new_from (&self->parts, error);
  return self->out->plan != NULL && check_outcome (self->out, error);
}

StillaPlanImport *
stilla_plan_import_new (const StillaImportInto *into,
                        const StillaPlanFile *file,
                        StillaImportKind kind,
                        const GDate *from,
                        GError **error)
{
  g_autoptr (StillaPlanImport) out = g_new0 (StillaPlanImport, 1);
  g_autoptr (GHashTable) product_ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (StillaPlanParts) parts = { NULL };
  Import self = { .out = out, .file = file->plan, .product_ids = product_ids };

  if (!check_day (into, kind, from, error))
    return NULL;
  stilla_plan_parts_init_from (&parts, into->plan);
  self.parts = parts;
  self.from = self.before = *from;
  g_date_subtract_days (&self.before, 1);
  return import_into (&self, into, file, kind, error) ? g_steal_pointer (&out) : NULL;
}

void
stilla_plan_import_free (StillaPlanImport *self)
{
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_free (self);
}
