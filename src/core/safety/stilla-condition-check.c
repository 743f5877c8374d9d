/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-condition-check.h"

#include <glib/gi18n-lib.h>

static gboolean
is_sum (const StillaCondition *condition)
{
  return condition->when == STILLA_WHEN_SUM_OVER_LIMIT || condition->when == STILLA_WHEN_SUM_OVER_STUDIES;
}

/* A hospital changes the level of a drip, never that of something to swallow. */
static StillaLevel
find_level (const StillaSafetyLook *look, const StillaCondition *condition)
{
  if (look->circumstances->drip == STILLA_DRIP_HOSPITAL && (condition->routes & STILLA_ROUTE_ORAL) == 0
      && condition->level_in_hospital != STILLA_LEVEL_NONE)
    return condition->level_in_hospital;
  return condition->level;
}

/* What was said of a condition while it weighed less, in a hospital or until it was known, does not count
 * when it weighs all it can. */
static void
set_about (char **about, const StillaCondition *condition, StillaLevel level)
{
  g_clear_pointer (about, g_free);
  *about = g_strdup (level == condition->level ? "" : stilla_level_to_string (level));
}

static void
add_condition (const StillaSafetyLook *look, const StillaCondition *condition)
{
  StillaLevel level = find_level (look, condition);
  StillaFinding *finding = stilla_safety_report_add (look->report, level, condition->id, condition->name,
                                                     (const char *const *) condition->sources);

  set_about (&finding->about, condition, level);
  finding->kind = STILLA_FINDING_CONDITION;
  finding->routes = condition->routes & look->report->routes;
  finding->certainty = condition->certainty;
  finding->message = stilla_safety_look_render (look, condition->message);
}

static void
add_open_question (const StillaSafetyLook *look, const StillaCondition *condition, gboolean was_answered)
{
  const char *state = was_answered ? _ ("You are not sure.") : _ ("Not answered.");
  g_autofree char *why = NULL;
  StillaNotChecked *entry;

  if (condition->if_unknown != STILLA_LEVEL_STOP && condition->if_unknown != STILLA_LEVEL_ASK_FIRST)
    why = g_strdup_printf (_ ("%s Ask your doctor or pharmacist."), state);
  else
    /* TRANSLATORS: "Not answered. Until you know, it counts as “Ask first”: talk to a doctor or pharmacist."
     */
    why = g_strdup_printf (_ ("%s Until you know, it counts as “%s”: %s."), state,
                           stilla_level_label (condition->if_unknown),
                           stilla_level_meaning (condition->if_unknown));
  entry = stilla_safety_report_add_not_checked (look->report, condition->name, why, condition->if_unknown);
  entry->rule = g_strdup (condition->id);
  entry->is_unanswered = !was_answered;
  set_about (&entry->about, condition, condition->if_unknown);
}

static void
check_condition (const StillaSafetyLook *look, const StillaCondition *condition)
{
  StillaAnswer answer = STILLA_ANSWER_NOT_SURE;
  gboolean was_answered = stilla_circumstances_get_answer (look->circumstances, condition->id, &answer);
  gboolean holds = stilla_condition_set_holds (look->conditions, condition->id);

  if (was_answered && answer != STILLA_ANSWER_NOT_SURE)
    look->report->n_checked++;
  if (holds && stilla_safety_report_find (look->report, condition->id, "") == NULL)
    add_condition (look, condition);
  else if (!holds && answer == STILLA_ANSWER_NOT_SURE && (was_answered || !is_sum (condition)))
    add_open_question (look, condition, was_answered);
}

void
stilla_condition_check (const StillaSafetyLook *look)
{
  for (guint i = 0; i < look->conditions->all->len; i++) {
    const StillaCondition *condition = g_ptr_array_index (look->conditions->all, i);

    if (stilla_safety_look_covers (look, condition->routes))
      check_condition (look, condition);
  }
}
