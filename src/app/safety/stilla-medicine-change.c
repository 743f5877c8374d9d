/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/safety/stilla-medicine-change.h"

#include "app/planner/stilla-plan-change.h"
#include "model/stilla-medicine-edit.h"

typedef struct {
  GWeakRef origin;
  StillaContext *context;
  StillaCircumstances *earlier; /* what Undo goes back to */
  char *words;                  /* NULL: nothing is said */
} Change;

static void
change_free (Change *change)
{
  g_weak_ref_clear (&change->origin);
  g_clear_object (&change->context);
  g_clear_pointer (&change->earlier, stilla_circumstances_free);
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
  return change;
}

static void
undo_cb (AdwToast *toast, Change *said)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&said->origin);
  g_autoptr (StillaCircumstances) circumstances
      = stilla_planner_begin_circumstances (stilla_context_get_planner (said->context));

  if (origin == NULL)
    return;
  stilla_medicine_edit_restore (circumstances, said->earlier);
  stilla_medicine_change_save (origin, said->context, circumstances, NULL);
}

static void
say_done (GtkWidget *origin, Change *change)
{
  AdwToast *toast = stilla_plan_change_offer_undo (origin, change->words);
  Change *said;

  if (toast == NULL)
    return;
  said = change_new (origin, change->context);
  said->earlier = g_steal_pointer (&change->earlier);
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
  if (error != NULL)
    stilla_plan_change_say (origin, error->message);
  else if (change->words != NULL)
    say_done (origin, change);
}

void
stilla_medicine_change_save (GtkWidget *origin,
                             StillaContext *context,
                             const StillaCircumstances *circumstances,
                             const char *words)
{
  StillaPlanner *planner = stilla_context_get_planner (context);
  Change *change = change_new (origin, context);

  change->earlier = stilla_planner_begin_circumstances (planner);
  change->words = g_strdup (words);
  stilla_planner_save_circumstances_async (planner, circumstances, saved_cb, change);
}
