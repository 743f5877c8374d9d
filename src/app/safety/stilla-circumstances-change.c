/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-circumstances-change.h"

#include "app/planner/stilla-plan-change.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

typedef struct {
  GWeakRef origin;
  StillaContext *context;
  gint64 person_id; /* whose circumstances they are */
  StillaCircumstancesDone done;
  StillaCircumstancesUndo undo; /* NULL: no Undo */
  StillaCircumstances *earlier; /* before the change … */
  StillaCircumstances *later;   /* … and after it: the difference is what Undo takes back */
  char *words;
} Change;

static void
change_free (Change *change)
{
  g_weak_ref_clear (&change->origin);
  g_clear_object (&change->context);
  g_clear_pointer (&change->earlier, stilla_circumstances_free);
  g_clear_pointer (&change->later, stilla_circumstances_free);
  g_clear_pointer (&change->words, g_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
change_free_closure (gpointer data, GClosure *closure)
{
  change_free (data);
}

static Change *
change_new (GtkWidget *origin, StillaContext *context)
{
  Change *change = g_new0 (Change, 1);

  g_weak_ref_init (&change->origin, origin);
  change->context = g_object_ref (context);
  change->person_id = stilla_planner_get_person (stilla_context_get_planner (context))->id;
  return change;
}

static void
undo_cb (AdwToast *toast, Change *said)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&said->origin);
  g_autoptr (StillaCircumstances) circumstances
      = stilla_planner_begin_circumstances (stilla_context_get_planner (said->context));

  if (origin == NULL || !stilla_plan_change_is_of (origin, said->context, said->person_id))
    return;
  said->undo (circumstances, said->earlier, said->later);
  stilla_circumstances_change_save (origin, said->context, circumstances, NULL);
}

static void
say_done (GtkWidget *origin, Change *change)
{
  AdwToast *toast = stilla_plan_change_offer_undo (origin, change->words);
  Change *said;

  if (toast == NULL)
    return;
  said = change_new (origin, change->context);
  said->person_id = change->person_id;
  said->undo = change->undo;
  said->earlier = g_steal_pointer (&change->earlier);
  said->later = g_steal_pointer (&change->later);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), said, change_free_closure, 0);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&change->origin);
  g_autoptr (GError) error = NULL;

  stilla_planner_save_circumstances_finish (STILLA_PLANNER (source), result, &error);
  if (origin == NULL)
    return;
  if (change->done != NULL)
    change->done (origin, error);
  else if (error != NULL)
    stilla_plan_change_say (origin, error->message);
  if (error == NULL && change->undo != NULL)
    say_done (origin, change);
}

static void
start_saving (Change *change, const StillaCircumstances *circumstances)
{
  stilla_planner_save_circumstances_async (stilla_context_get_planner (change->context), circumstances,
                                           saved_cb, change);
}

void
stilla_circumstances_change_save (GtkWidget *origin,
                                  StillaContext *context,
                                  const StillaCircumstances *circumstances,
                                  StillaCircumstancesDone done)
{
  Change *change = change_new (origin, context);

  change->done = done;
  start_saving (change, circumstances);
}

void
stilla_circumstances_change_save_undoable (GtkWidget *origin,
                                           StillaContext *context,
                                           const StillaCircumstances *circumstances,
                                           const char *words,
                                           StillaCircumstancesUndo undo)
{
  Change *change = change_new (origin, context);

  change->undo = undo;
  change->words = g_strdup (words);
  change->earlier = stilla_planner_begin_circumstances (stilla_context_get_planner (context));
  change->later = stilla_circumstances_copy (circumstances);
  start_saving (change, circumstances);
}

static void
restore_advice (StillaCircumstances *circumstances,
                const StillaCircumstances *earlier,
                const StillaCircumstances *later)
{
  for (guint i = 0; i < earlier->advice->len; i++) {
    const StillaAdvice *advice = g_ptr_array_index (earlier->advice, i);

    if (stilla_circumstances_find_advice (later, advice->rule, advice->about) == NULL)
      stilla_circumstances_take_advice (circumstances, stilla_advice_copy (advice));
  }
}

void
stilla_circumstances_change_withdraw (GtkWidget *origin,
                                      StillaContext *context,
                                      const char *rule,
                                      const char *about)
{
  g_autoptr (StillaCircumstances) circumstances
      = stilla_planner_begin_circumstances (stilla_context_get_planner (context));

  if (stilla_circumstances_find_advice (circumstances, rule, about) == NULL)
    return;
  stilla_circumstances_remove_advice (circumstances, rule, about);
  stilla_circumstances_change_save_undoable (origin, context, circumstances,
                                             _ ("Withdrawn: this is open again"), restore_advice);
}
