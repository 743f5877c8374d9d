/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-import-undo.h"

#include "app/planner/stilla-plan-change.h"
#include "model/stilla-plan-takeover.h"
#include "model/stilla-planner-people.h"

#include <glib/gi18n.h>

struct _StillaImportUndo {
  GtkWidget *asker; /* (nullable) */
  GWeakRef origin;
  StillaContext *context;
  StillaPlanImport *outcome;
  StillaPlan *plan;                   /* as it was before */
  StillaCircumstances *circumstances; /* likewise */
  gint64 person_id;
  GDate day;
};

StillaImportUndo *
stilla_import_undo_new (GtkWidget *asker,
                        GtkWidget *origin,
                        StillaContext *context,
                        StillaPlanImport *outcome)
{
  StillaImportUndo *self = g_new0 (StillaImportUndo, 1);
  StillaPlanner *planner = stilla_context_get_planner (context);
  g_autoptr (StillaPlanDraft) draft = stilla_planner_begin_edit (planner);

  self->asker = g_object_ref (asker);
  g_weak_ref_init (&self->origin, origin);
  self->context = g_object_ref (context);
  self->outcome = outcome;
  self->plan = stilla_plan_ref (draft->orig);
  self->circumstances = stilla_planner_begin_circumstances (planner);
  self->person_id = stilla_planner_get_person (planner)->id;
  self->day = *stilla_planner_get_today (planner);
  return self;
}

void
stilla_import_undo_free (StillaImportUndo *self)
{
  g_clear_object (&self->asker);
  g_weak_ref_clear (&self->origin);
  g_clear_object (&self->context);
  g_clear_pointer (&self->outcome, stilla_plan_import_free);
  g_clear_pointer (&self->plan, stilla_plan_unref);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_free (self);
}

GtkWidget *
stilla_import_undo_get_asker (const StillaImportUndo *self)
{
  return self->asker;
}

StillaContext *
stilla_import_undo_get_context (const StillaImportUndo *self)
{
  return self->context;
}

typedef struct {
  GWeakRef origin;
  StillaContext *context;
} Taking;

static void
taking_free (Taking *self)
{
  g_weak_ref_clear (&self->origin);
  g_clear_object (&self->context);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Taking, taking_free)

static void
taken_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Taking) taking = data;
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&taking->origin);
  g_autoptr (GError) error = NULL;

  if (!stilla_plan_takeover_keep_finish (taking->context, result, &error) && origin != NULL)
    stilla_plan_change_say (origin, error->message);
}

static void
take_back (const StillaImportUndo *self, GtkWidget *origin)
{
  Taking *taking = g_new0 (Taking, 1);

  g_weak_ref_init (&taking->origin, origin);
  taking->context = g_object_ref (self->context);
  stilla_plan_takeover_take_back_async (self->context, self->plan, self->circumstances, self->outcome,
                                        taken_back_cb, taking);
}

static void
undo_cb (AdwToast *toast, const StillaImportUndo *self)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get ((GWeakRef *) &self->origin);
  StillaPlanner *planner = stilla_context_get_planner (self->context);

  if (origin == NULL || !stilla_plan_change_is_last (origin, toast)
      || !stilla_plan_change_is_of (origin, self->context, self->person_id))
    return;
  if (g_date_compare (&self->day, stilla_planner_get_today (planner)) != 0)
    stilla_plan_change_say (
        origin, _ ("A new day has begun, so this can no longer be undone. Change the plan instead."));
  else
    take_back (self, origin);
}

static void
free_closure (gpointer data, GClosure *closure)
{
  stilla_import_undo_free (data);
}

void
stilla_import_undo_offer (StillaImportUndo *self)
{
  g_autoptr (GtkWidget) origin = g_weak_ref_get (&self->origin);
  AdwToast *toast
      = origin != NULL ? stilla_plan_change_offer_undo (origin, _ ("The plan is taken over")) : NULL;

  g_clear_object (&self->asker);
  if (toast != NULL)
    g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), self, free_closure, 0);
  else
    stilla_import_undo_free (self);
}
