/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-safety-report.h"

static void
finding_free (gpointer data)
{
  StillaFinding *self = data;

  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->sources, g_strfreev);
  g_clear_pointer (&self->advice, stilla_advice_free);
  g_free (self);
}

static void
not_checked_free (gpointer data)
{
  StillaNotChecked *self = data;

  g_clear_pointer (&self->rule, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->advice, stilla_advice_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->why, g_free);
  g_free (self);
}

StillaSafetyReport *
stilla_safety_report_new (const char *edition, const char *date)
{
  StillaSafetyReport *self = g_new0 (StillaSafetyReport, 1);

  self->findings = g_ptr_array_new_with_free_func (finding_free);
  self->not_checked = g_ptr_array_new_with_free_func (not_checked_free);
  self->edition = g_strdup (edition);
  self->date = g_strdup (date);
  return self;
}

void
stilla_safety_report_free (StillaSafetyReport *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_pointer (&self->not_checked, g_ptr_array_unref);
  g_clear_pointer (&self->limit_id, g_free);
  g_clear_pointer (&self->edition, g_free);
  g_clear_pointer (&self->date, g_free);
  g_free (self);
}

StillaFinding *
stilla_safety_report_add (StillaSafetyReport *self,
                          StillaLevel level,
                          const char *rule,
                          const char *subject,
                          const char *const *sources)
{
  StillaFinding *finding = g_new0 (StillaFinding, 1);

  finding->level = level;
  finding->rule = g_strdup (rule);
  finding->about = g_strdup ("");
  finding->subject = g_strdup (subject);
  finding->sources = g_strdupv ((GStrv) sources);
  g_ptr_array_add (self->findings, finding);
  return finding;
}

StillaFinding *
stilla_safety_report_find (const StillaSafetyReport *self, const char *rule, const char *about)
{
  for (guint i = 0; i < self->findings->len; i++) {
    StillaFinding *finding = g_ptr_array_index (self->findings, i);

    if (g_str_equal (finding->rule, rule) && g_str_equal (finding->about, about))
      return finding;
  }
  return NULL;
}

StillaNotChecked *
stilla_safety_report_add_not_checked (StillaSafetyReport *self,
                                      const char *subject,
                                      const char *why,
                                      StillaLevel until_known)
{
  StillaNotChecked *entry = g_new0 (StillaNotChecked, 1);

  entry->about = g_strdup ("");
  entry->subject = g_strdup (subject);
  entry->why = g_strdup (why);
  entry->until_known = until_known;
  g_ptr_array_add (self->not_checked, entry);
  return entry;
}

static StillaAdvice *
dup_advice (const StillaCircumstances *circumstances, const char *rule, const char *about, gint64 amount_ug)
{
  const StillaAdvice *advice = stilla_circumstances_find_advice (circumstances, rule, about);

  return advice != NULL && advice->amount_ug >= amount_ug ? stilla_advice_copy (advice) : NULL;
}

/* Who advised the reader about a condition at its full weight did so for a lesser one too; never the other
 * way round. */
static StillaAdvice *
dup_condition_advice (const StillaCircumstances *circumstances,
                      const char *rule,
                      const char *about,
                      gint64 amount_ug)
{
  StillaAdvice *advice = dup_advice (circumstances, rule, about, amount_ug);

  return advice != NULL ? advice : dup_advice (circumstances, rule, "", amount_ug);
}

static StillaAdvice *
dup_finding_advice (const StillaCircumstances *circumstances, const StillaFinding *finding)
{
  if (finding->kind == STILLA_FINDING_CONDITION)
    return dup_condition_advice (circumstances, finding->rule, finding->about, finding->amount_ug);
  return dup_advice (circumstances, finding->rule, finding->about, finding->amount_ug);
}

void
stilla_safety_report_take_advice (StillaSafetyReport *self, const StillaCircumstances *circumstances)
{
  for (guint i = 0; i < self->findings->len; i++) {
    StillaFinding *finding = g_ptr_array_index (self->findings, i);

    g_clear_pointer (&finding->advice, stilla_advice_free);
    finding->advice = dup_finding_advice (circumstances, finding);
  }
  for (guint i = 0; i < self->not_checked->len; i++) {
    StillaNotChecked *entry = g_ptr_array_index (self->not_checked, i);

    g_clear_pointer (&entry->advice, stilla_advice_free);
    if (entry->rule != NULL)
      entry->advice = dup_condition_advice (circumstances, entry->rule, entry->about, 0);
  }
}

static gboolean
is_gate (StillaLevel level)
{
  return level == STILLA_LEVEL_STOP || level == STILLA_LEVEL_ASK_FIRST;
}

void
stilla_finding_set_about (StillaFinding *self, const char *about)
{
  g_clear_pointer (&self->about, g_free);
  self->about = g_strdup (about);
}

gboolean
stilla_finding_is_open (const StillaFinding *self)
{
  return is_gate (self->level) && self->advice == NULL;
}

gboolean
stilla_not_checked_is_open (const StillaNotChecked *self)
{
  return is_gate (self->until_known) && self->advice == NULL;
}

guint
stilla_safety_report_count_open (const StillaSafetyReport *self)
{
  guint open = 0;

  for (guint i = 0; i < self->findings->len; i++)
    open += stilla_finding_is_open (g_ptr_array_index (self->findings, i));
  for (guint i = 0; i < self->not_checked->len; i++)
    open += stilla_not_checked_is_open (g_ptr_array_index (self->not_checked, i));
  return open;
}

static StillaLevel
get_level (gconstpointer entry)
{
  return ((const StillaFinding *) entry)->level;
}

/* What nobody has a level for comes last. */
static StillaLevel
get_level_until_known (gconstpointer entry)
{
  StillaLevel level = ((const StillaNotChecked *) entry)->until_known;

  return level == STILLA_LEVEL_NONE ? STILLA_LEVEL_GOOD_TO_KNOW + 1 : level;
}

/* Puts what has the worst level first and leaves what has the same level in its order. */
static void
sort (GPtrArray **entries, StillaLevel (*level_of) (gconstpointer entry), GDestroyNotify entry_free)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (entry_free);

  for (int level = STILLA_LEVEL_NONE; level <= STILLA_LEVEL_GOOD_TO_KNOW + 1; level++)
    for (guint i = 0; i < (*entries)->len; i++)
      if (level_of (g_ptr_array_index (*entries, i)) == (StillaLevel) level)
        g_ptr_array_add (sorted, g_ptr_array_index (*entries, i));
  g_ptr_array_set_free_func (*entries, NULL);
  g_ptr_array_unref (*entries);
  *entries = sorted;
}

void
stilla_safety_report_sort (StillaSafetyReport *self)
{
  sort (&self->findings, get_level, finding_free);
  sort (&self->not_checked, get_level_until_known, not_checked_free);
}
