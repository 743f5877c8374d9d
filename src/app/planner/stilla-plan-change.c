/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-plan-change.h"

#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

#define UNDO_SECONDS 15 /* the reader may be in pain, or listen to a screen reader first */

typedef struct {
  GWeakRef origin;
  GWeakRef widget;
  StillaContext *context;
  StillaPlan *earlier;          /* what Undo goes back to; NULL: no Undo */
  StillaPerson *earlier_person; /* with these habits; NULL: they stay */
  gint64 person_id;             /* whose plan it is */
  gboolean is_new;              /* somebody new, whose plan is empty */
  GDate day;
  char *words; /* NULL: nothing is said */
  StillaPlanChangeDone done;
} Change;

static void
change_free (Change *change)
{
  g_weak_ref_clear (&change->origin);
  g_weak_ref_clear (&change->widget);
  g_clear_object (&change->context);
  g_clear_pointer (&change->earlier, stilla_plan_unref);
  g_clear_pointer (&change->earlier_person, stilla_person_free);
  g_clear_pointer (&change->words, g_free);
  g_free (change);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
change_free_closure (gpointer data, GClosure *closure)
{
  change_free (data);
}

GtkWidget *
stilla_plan_change_find_origin (GtkWidget *widget)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  return overlay != NULL ? overlay : widget;
}

static Change *
change_new (GtkWidget *origin, StillaContext *context)
{
  Change *change = g_new0 (Change, 1);

  g_weak_ref_init (&change->origin, stilla_plan_change_find_origin (origin));
  g_weak_ref_init (&change->widget, NULL);
  change->context = g_object_ref (context);
  change->person_id = stilla_planner_get_person (stilla_context_get_planner (context))->id;
  return change;
}

static AdwToastOverlay *
find_overlay (GtkWidget *origin)
{
  return ADW_TOAST_OVERLAY (gtk_widget_get_ancestor (origin, ADW_TYPE_TOAST_OVERLAY));
}

/* What was said of an earlier try is not true any more. */
static void
unsay (AdwToastOverlay *overlay)
{
  AdwToast *said = g_object_get_data (G_OBJECT (overlay), "stilla-said");

  if (said != NULL)
    adw_toast_dismiss (said);
}

void
stilla_plan_change_say (GtkWidget *origin, const char *words)
{
  AdwToastOverlay *overlay = find_overlay (origin);
  AdwToast *toast;

  if (overlay == NULL)
    return;
  unsay (overlay);
  toast = adw_toast_new (words);
  adw_toast_set_timeout (toast, 0); /* it stays until it was read and put away, or the next try worked */
  g_object_set_data_full (G_OBJECT (overlay), "stilla-said", g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}

AdwToast *
stilla_plan_change_offer_undo (GtkWidget *origin, const char *words)
{
  AdwToastOverlay *overlay = find_overlay (origin);
  AdwToast *before, *toast;

  if (overlay == NULL)
    return NULL;
  unsay (overlay);
  before = g_object_get_data (G_OBJECT (overlay), "stilla-undo");
  if (before != NULL) {
    adw_toast_set_button_label (before, NULL); /* it fades, and only the last thing done can be undone */
    adw_toast_dismiss (before);
  }
  toast = adw_toast_new (words);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  g_object_set_data_full (G_OBJECT (overlay), "stilla-undo", g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
  return toast;
}

static void start_saving (Change *change, const StillaPlanDraft *draft, const StillaPerson *person);

gboolean
stilla_plan_change_is_last (GtkWidget *origin, AdwToast *toast)
{
  AdwToastOverlay *overlay = find_overlay (origin);

  return overlay != NULL && g_object_get_data (G_OBJECT (overlay), "stilla-undo") == toast;
}

gboolean
stilla_plan_change_is_of (GtkWidget *origin, StillaContext *context, gint64 person_id)
{
  if (stilla_planner_get_person (stilla_context_get_planner (context))->id == person_id)
    return TRUE;
  stilla_plan_change_say (origin,
                          _ ("This was in the plan of somebody else. Show that plan and change it there."));
  return FALSE;
}

gboolean
stilla_plan_change_check_person (StillaContext *context, gint64 person_id, GError **error)
{
  if (stilla_planner_get_person (stilla_context_get_planner (context))->id == person_id)
    return TRUE;
  g_set_error_literal (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID,
                       _ ("The plan of somebody else is shown now. Close this window, show the plan that you "
                          "mean, and change it there."));
  return FALSE;
}

static void
undo_cb (AdwToast *toast, Change *said)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&said->origin);
  StillaPlanner *planner = stilla_context_get_planner (said->context);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);
  g_autoptr (GError) error = NULL;

  if (origin == NULL || !stilla_plan_change_is_last (origin, toast))
    return;
  if (!stilla_plan_change_is_of (origin, said->context, said->person_id))
    return;
  if (g_date_compare (&said->day, &draft->today) != 0)
    stilla_plan_change_say (
        origin, _ ("A new day has begun, so this can no longer be undone. Change the plan instead."));
  else if (!stilla_plan_draft_restore (draft, said->earlier, &error))
    stilla_plan_change_say (origin, error->message);
  else
    start_saving (change_new (origin, said->context), draft, said->earlier_person);
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
  said->earlier = g_steal_pointer (&change->earlier);
  said->earlier_person = g_steal_pointer (&change->earlier_person);
  said->day = change->day;
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), said, change_free_closure, 0);
}

static void
finish (Change *change, const GError *error)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&change->origin);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&change->widget);

  if (change->done != NULL && widget != NULL)
    change->done (widget, error);
  else if (error != NULL && origin != NULL)
    stilla_plan_change_say (origin, error->message);
  if (error == NULL && origin != NULL && change->words != NULL)
    say_done (origin, change);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;

  stilla_planner_save_finish (STILLA_PLANNER (source), result, &error);
  finish (change, error);
}

static void
person_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (GError) error = NULL;
  gint64 id = 0;

  if (stilla_planner_save_person_finish (STILLA_PLANNER (source), result, &id, &error) && change->is_new)
    stilla_planner_show_person (STILLA_PLANNER (source), id);
  finish (change, error);
}

static void
start_saving (Change *change, const StillaPlanDraft *draft, const StillaPerson *person)
{
  StillaPlanner *planner = stilla_context_get_planner (change->context);

  if (person != NULL)
    stilla_planner_save_person_async (planner, person, change->is_new ? NULL : draft->curr, person_saved_cb,
                                      change);
  else
    stilla_planner_save_async (planner, draft->curr, saved_cb, change);
}

void
stilla_plan_change_save_habits (GtkWidget *origin,
                                StillaContext *context,
                                const StillaPlanDraft *draft,
                                const StillaPerson *person,
                                const char *words,
                                StillaPlanChangeDone done,
                                GtkWidget *widget)
{
  Change *change = change_new (origin, context);

  change->earlier = stilla_plan_ref (draft->orig);
  if (person != NULL)
    change->earlier_person
        = stilla_person_copy (stilla_planner_get_person (stilla_context_get_planner (context)));
  change->is_new = person != NULL && person->id == 0;
  change->day = draft->today;
  change->words = change->is_new ? NULL : g_strdup (words);
  change->done = done;
  g_weak_ref_set (&change->widget, widget);
  start_saving (change, draft, person);
}

void
stilla_plan_change_save (GtkWidget *origin,
                         StillaContext *context,
                         const StillaPlanDraft *draft,
                         const char *words,
                         StillaPlanChangeDone done,
                         GtkWidget *widget)
{
  stilla_plan_change_save_habits (origin, context, draft, NULL, words, done, widget);
}
