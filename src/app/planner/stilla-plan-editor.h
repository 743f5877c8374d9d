/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/schedule/stilla-person.h"
#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A small window that changes one thing of the plan. It asks from which day the change counts, shows what the
 * plan would bring while one types, and keeps it with Undo. Each kind of window adds its fields, reads them
 * and applies them to a draft. */
#define STILLA_TYPE_PLAN_EDITOR (stilla_plan_editor_get_type ())
G_DECLARE_DERIVABLE_TYPE (StillaPlanEditor, stilla_plan_editor, STILLA, PLAN_EDITOR, AdwWindow)

struct _StillaPlanEditorClass {
  AdwWindowClass parent_class;

  /* Reads every field and says at each what was understood, or what is wrong. Returns: whether all is there
   */
  gboolean (*read) (StillaPlanEditor *self);
  /* Applies what was read to @draft. */
  gboolean (*apply) (StillaPlanEditor *self, StillaPlanDraft *draft, GError **error);
  /* Returns: (transfer full): what was done, to be said with Undo */
  char *(*dup_done) (StillaPlanEditor *self);
  /* Optional. Returns: (transfer full) (nullable): the person with a changed habit, kept together with it */
  StillaPerson *(*dup_person) (StillaPlanEditor *self);
  /* Optional. Shows more of what @plan, not kept yet, would bring. */
  void (*show_draft) (StillaPlanEditor *self, const StillaPlan *plan);
};

typedef enum {
  STILLA_PLAN_EDITOR_PLAIN = 0,
  STILLA_PLAN_EDITOR_ASKS_DAY = 1 << 0,     /* from which day the change counts */
  STILLA_PLAN_EDITOR_SHOWS_EFFECT = 1 << 1, /* what it would bring */
} StillaPlanEditorParts;

/** stilla_plan_editor_set_up: Done once, before fields are added. @origin: a widget of the window behind it
 */
void stilla_plan_editor_set_up (StillaPlanEditor *self,
                                GtkWidget *origin,
                                StillaContext *context,
                                StillaPlanEditorParts parts);

StillaContext *stilla_plan_editor_get_context (StillaPlanEditor *self);
/** stilla_plan_editor_get_plan: Returns: (transfer none): the plan that is changed, as it is on the disk */
StillaPlan *stilla_plan_editor_get_plan (StillaPlanEditor *self);
/** stilla_plan_editor_get_from: the day from which the change counts, as it was read last */
const GDate *stilla_plan_editor_get_from (StillaPlanEditor *self);
/** stilla_plan_editor_set_from: Asks with @from as the day. */
void stilla_plan_editor_set_from (StillaPlanEditor *self, const GDate *from);

/** stilla_plan_editor_append: Adds @field; its ::changed, when it has one, is followed. */
void stilla_plan_editor_append (StillaPlanEditor *self, GtkWidget *field);
/** stilla_plan_editor_append_words: Adds a sentence. */
GtkWidget *stilla_plan_editor_append_words (StillaPlanEditor *self, const char *words, const char *css_class);

/** stilla_plan_editor_changed: Reads all fields again. */
void stilla_plan_editor_changed (StillaPlanEditor *self);
/** stilla_plan_editor_open: Shows it, once every field is there. @focus: (nullable): where to start */
void stilla_plan_editor_open (StillaPlanEditor *self, GtkWidget *focus);

G_END_DECLS
