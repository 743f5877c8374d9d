/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-answer-change.h"

#include "app/planner/stilla-plan-change.h"
#include "model/stilla-intake-words.h"
#include "model/stilla-planner-answers.h"

#include <glib/gi18n.h>

typedef struct {
  GWeakRef origin;
  GWeakRef widget;
  StillaContext *context;
  GArray *occurrences; /* (element-type StillaOccurrence) */
  GPtrArray *earlier;  /* (element-type StillaIntake): what Undo goes back to, NULL for nothing */
  char *words;         /* NULL: nothing is said */
  StillaAnswerChangeDone done;
} Change;

static void
change_free (Change *change)
{
  g_weak_ref_clear (&change->origin);
  g_weak_ref_clear (&change->widget);
  g_clear_object (&change->context);
  g_clear_pointer (&change->occurrences, g_array_unref);
  g_clear_pointer (&change->earlier, g_ptr_array_unref);
  g_clear_pointer (&change->words, g_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
change_free_closure (gpointer data, GClosure *closure)
{
  change_free (data);
}

static void
free_nullable (gpointer answer)
{
  g_clear_pointer ((StillaIntake **) &answer, stilla_intake_unref);
}

static Change *
change_new (GtkWidget *origin, StillaContext *context, const GArray *occurrences)
{
  Change *change = g_new0 (Change, 1);

  g_weak_ref_init (&change->origin, stilla_plan_change_find_origin (origin));
  g_weak_ref_init (&change->widget, NULL);
  change->context = g_object_ref (context);
  change->occurrences = stilla_occurrences_copy (occurrences);
  change->earlier = g_ptr_array_new_with_free_func (free_nullable);
  return change;
}

static void saved_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
undo_cb (AdwToast *toast, Change *said)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&said->origin);
  Change *undo;

  if (origin == NULL || !stilla_plan_change_is_last (origin, toast))
    return;
  undo = change_new (origin, said->context, said->occurrences);
  stilla_planner_put_back_async (stilla_context_get_planner (said->context), said->occurrences, said->earlier,
                                 saved_cb, undo);
}

static void
say_done (GtkWidget *origin, Change *change)
{
  AdwToast *toast = stilla_plan_change_offer_undo (origin, change->words);
  Change *said;

  if (toast == NULL)
    return;
  said = change_new (origin, change->context, change->occurrences);
  said->earlier = g_steal_pointer (&change->earlier);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), said, change_free_closure, 0);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&change->origin);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&change->widget);
  g_autoptr (GError) error = NULL;

  stilla_planner_answer_finish (STILLA_PLANNER (source), result, &error);
  if (change->done != NULL && widget != NULL)
    change->done (widget, error);
  else if (error != NULL && origin != NULL)
    stilla_plan_change_say (origin, error->message);
  if (error == NULL && origin != NULL && change->words != NULL)
    say_done (origin, change);
}

static char *
make_words (StillaIntakeState state, const char *words)
{
  /* Translators: "Taken", then which dose: "Taken: 08:00, Night capsules, 1 capsule" */
  return g_strdup_printf (_ ("%s: %s"), stilla_intake_state_label (state), words);
}

static void
start (Change *change, const StillaSaid *said, const char *words)
{
  change->words = make_words (said->state, words);
  stilla_planner_answer_many_async (stilla_context_get_planner (change->context), change->occurrences, said,
                                    saved_cb, change);
}

void
stilla_answer_change_save (GtkWidget *origin,
                           StillaContext *context,
                           const StillaAnswerTarget *target,
                           const StillaSaid *said,
                           StillaAnswerChangeDone done,
                           GtkWidget *widget)
{
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (StillaOccurrence));
  Change *change;

  g_array_append_val (one, *target->occurrence);
  change = change_new (origin, context, one);
  g_ptr_array_add (change->earlier, target->answer != NULL ? stilla_intake_ref (target->answer) : NULL);
  change->done = done;
  g_weak_ref_set (&change->widget, widget);
  start (change, said, target->words);
}

void
stilla_answer_change_save_many (GtkWidget *origin,
                                StillaContext *context,
                                const GArray *occurrences,
                                StillaIntakeState state,
                                const char *words)
{
  StillaSaid said = { .state = state };
  Change *change = change_new (origin, context, occurrences);

  g_ptr_array_set_size (change->earlier, (int) occurrences->len);
  start (change, &said, words);
}
