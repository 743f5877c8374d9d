/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-phases-editor.h"

#include "app/planner/stilla-phase-months.h"
#include "app/planner/stilla-phase-row.h"
#include "app/planner/stilla-plan-item.h"
#include "app/safety/stilla-wrapping-button.h"
#include "core/safety/stilla-day-limit.h"
#include "model/stilla-phase-words.h"

#include <glib/gi18n.h>

#define LAST_PHASE_DAYS 27 /* how much of a phase without an end is drawn, after its first day */
#define MOST_DAYS 183

struct _StillaPhasesEditor {
  StillaPlanEditor parent_instance;

  GtkBox *rows;
  GtkLabel *gap;
  GtkWidget *calendar; /* with its heading and its words */
  StillaPhaseMonths *months;
  GtkLabel *summary;

  StillaProduct *product;
  GPtrArray *phases; /* (element-type StillaPhase): what was read last */
};

G_DEFINE_FINAL_TYPE (StillaPhasesEditor, stilla_phases_editor, STILLA_TYPE_PLAN_EDITOR)

static StillaPhaseRow *
next_row (StillaPhasesEditor *self, StillaPhaseRow *row)
{
  GtkWidget *next = row == NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->rows))
                                : gtk_widget_get_next_sibling (GTK_WIDGET (row));

  return next != NULL ? STILLA_PHASE_ROW (next) : NULL;
}

/* Each phase begins after the one before, unless somebody typed another day. */
static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaPhasesEditor *self = STILLA_PHASES_EDITOR (editor);
  GDate start = *stilla_plan_editor_get_from (editor);
  const GDate *before = NULL;
  gboolean all = TRUE;

  g_clear_pointer (&self->phases, g_ptr_array_unref);
  self->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_phase_free);
  for (StillaPhaseRow *row = next_row (self, NULL); row != NULL; row = next_row (self, row)) {
    StillaPhase *phase;

    stilla_phase_row_start_on (row, &start);
    phase = stilla_phase_row_read (row, before);
    all = all && phase != NULL;
    if (phase == NULL)
      continue;
    g_ptr_array_add (self->phases, phase);
    before = &phase->until;
    start = phase->until;
    if (g_date_valid (&start))
      g_date_add_days (&start, 1);
  }
  return all;
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  StillaPhasesEditor *self = STILLA_PHASES_EDITOR (editor);

  return stilla_plan_draft_set_phases (draft, self->product->id, self->phases, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  return g_strdup_printf (_ ("Changed the phases of %s"), STILLA_PHASES_EDITOR (editor)->product->name);
}

/* The calendar */

static const StillaLimit *
find_limit (StillaContext *context)
{
  g_autofree char *region = stilla_settings_dup_region (stilla_context_get_settings (context));

  return stilla_day_limit_find_for_reader (
      stilla_context_get_bundle (context), region,
      stilla_planner_get_circumstances (stilla_context_get_planner (context)));
}

static GArray *
make_days (StillaPhasesEditor *self, const StillaPlan *plan)
{
  const StillaPhase *first = g_ptr_array_index (self->phases, 0);
  const StillaPhase *last = g_ptr_array_index (self->phases, self->phases->len - 1);
  GDate from = first->from, to = last->until;

  if (!g_date_valid (&to)) {
    to = last->from;
    g_date_add_days (&to, LAST_PHASE_DAYS);
  }
  if (g_date_days_between (&from, &to) > MOST_DAYS) {
    to = from;
    g_date_add_days (&to, MOST_DAYS);
  }
  return stilla_phase_calendar (plan, self->product->id, self->phases, &from, &to, NULL);
}

static gboolean
has_when_needed (const StillaPlan *plan, const GDate *today)
{
  const GPtrArray *items = stilla_plan_get_as_needed (plan);

  for (guint i = 0; i < items->len; i++) {
    const StillaAsNeeded *item = g_ptr_array_index (items, i);

    if (!stilla_plan_item_is_over (&item->from, &item->until, today))
      return TRUE;
  }
  return FALSE;
}

/* @limit: (nullable) */
static void
show_summary (StillaPhasesEditor *self, const StillaPlan *plan, const GArray *days, const StillaLimit *limit)
{
  StillaContext *context = stilla_plan_editor_get_context (STILLA_PLAN_EDITOR (self));
  const GDate *today = stilla_planner_get_today (stilla_context_get_planner (context));
  const StillaNumberStyle *style = stilla_context_get_number_style (context);
  g_autofree char *words = stilla_phases_dup_words (self->phases, days, today, style);
  g_autofree char *compared
      = limit != NULL ? stilla_phases_dup_limit_words (days, limit->amount_ug, style) : NULL;
  g_autoptr (GString) all = g_string_new (words);

  if (compared != NULL)
    g_string_append_printf (all, "\n%s", compared);
  if (has_when_needed (plan, today))
    g_string_append_printf (all, "\n%s", _ ("What is taken when needed is not counted in this calendar."));
  gtk_label_set_label (self->summary, all->str);
}

static void
show_draft (StillaPlanEditor *editor, const StillaPlan *plan)
{
  StillaPhasesEditor *self = STILLA_PHASES_EDITOR (editor);
  StillaContext *context = stilla_plan_editor_get_context (editor);
  const StillaNumberStyle *style = stilla_context_get_number_style (context);
  const StillaLimit *limit = find_limit (context);
  g_autofree char *gap = stilla_phases_describe_gap (self->phases);
  g_autoptr (GArray) days = make_days (self, plan);

  gtk_label_set_label (self->gap, gap != NULL ? gap : "");
  gtk_widget_set_visible (GTK_WIDGET (self->gap), gap != NULL);
  gtk_widget_set_visible (self->calendar, days != NULL);
  if (days == NULL)
    return;
  stilla_phase_months_show (self->months, days, limit != NULL ? limit->amount_ug : 0, style);
  show_summary (self, plan, days, limit);
}

/* The rows */

static void
place_rows (StillaPhasesEditor *self)
{
  guint n_rows = 0, index = 0;

  for (StillaPhaseRow *row = next_row (self, NULL); row != NULL; row = next_row (self, row))
    n_rows++;
  for (StillaPhaseRow *row = next_row (self, NULL); row != NULL; row = next_row (self, row))
    stilla_phase_row_set_place (row, index++, n_rows > 1);
}

static void
remove_row_cb (StillaPhasesEditor *self, GtkWidget *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  gtk_widget_child_focus (next != NULL ? next : gtk_widget_get_prev_sibling (row), GTK_DIR_TAB_FORWARD);
  gtk_box_remove (self->rows, row);
  place_rows (self);
  stilla_plan_editor_changed (STILLA_PLAN_EDITOR (self));
}

static GtkWidget *
add_row (StillaPhasesEditor *self, const StillaPhase *phase, gboolean is_next)
{
  StillaContext *context = stilla_plan_editor_get_context (STILLA_PLAN_EDITOR (self));
  GtkWidget *row = stilla_phase_row_new (context, self->product);

  stilla_phase_row_set (STILLA_PHASE_ROW (row), phase, is_next);
  gtk_box_append (self->rows, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (stilla_plan_editor_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_row_cb), self, G_CONNECT_SWAPPED);
  place_rows (self);
  return row;
}

static void
add_row_cb (StillaPhasesEditor *self)
{
  GtkWidget *row = add_row (self, NULL, TRUE);

  stilla_plan_editor_changed (STILLA_PLAN_EDITOR (self));
  gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static gboolean
is_next_day (const StillaPhase *before, const StillaPhase *phase)
{
  return before != NULL && g_date_valid (&before->until)
         && g_date_days_between (&before->until, &phase->from) == 1;
}

static void
show_phases (StillaPhasesEditor *self)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);
  g_autoptr (GPtrArray) phases = stilla_phases_of (stilla_plan_editor_get_plan (editor), self->product->id,
                                                   stilla_plan_editor_get_from (editor));
  const StillaPhase *before = NULL;

  if (phases->len == 0)
    add_row (self, NULL, TRUE);
  else
    stilla_plan_editor_set_from (editor, &((const StillaPhase *) g_ptr_array_index (phases, 0))->from);
  for (guint i = 0; i < phases->len; i++) {
    const StillaPhase *phase = g_ptr_array_index (phases, i);

    add_row (self, phase, i == 0 || is_next_day (before, phase));
    before = phase;
  }
}

/* The window */

static void
stilla_phases_editor_dispose (GObject *object)
{
  StillaPhasesEditor *self = STILLA_PHASES_EDITOR (object);

  G_OBJECT_CLASS (stilla_phases_editor_parent_class)->dispose (object);
  g_clear_pointer (&self->product, stilla_product_unref);
  g_clear_pointer (&self->phases, g_ptr_array_unref);
}

static void
stilla_phases_editor_class_init (StillaPhasesEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_phases_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
  editor_class->show_draft = show_draft;
}

static void
stilla_phases_editor_init (StillaPhasesEditor *self)
{
}

static GtkLabel *
append_label (GtkBox *box, const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

/* With very large text the seven columns may need more than the window has. */
static void
build_calendar (StillaPhasesEditor *self)
{
  GtkWidget *scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "vscrollbar-policy", GTK_POLICY_NEVER,
                                      "propagate-natural-height", TRUE, NULL);

  self->calendar = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_widget_set_visible (self->calendar, FALSE);
  append_label (GTK_BOX (self->calendar), _ ("Before you save: mg elemental a day, over all products"),
                "heading");
  self->summary = append_label (GTK_BOX (self->calendar), "", "phase-summary");
  self->months = STILLA_PHASE_MONTHS (stilla_phase_months_new ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->months));
  gtk_box_append (GTK_BOX (self->calendar), scroller);
}

static void
build (StillaPhasesEditor *self)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);
  GtkWidget *add = stilla_wrapping_button_new (_ ("Then: add a phase"), NULL);

  stilla_plan_editor_append_words (editor, self->product->name, "heading");
  stilla_plan_editor_append_words (
      editor,
      _ ("Type the phases that you and your doctor or pharmacist agreed on. Stilla proposes no amount."),
      "field-echo");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 16));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->rows));
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_row_cb), self, G_CONNECT_SWAPPED);
  stilla_plan_editor_append (editor, add);
  self->gap = GTK_LABEL (stilla_plan_editor_append_words (editor, "", "phase-gap"));
  gtk_widget_set_visible (GTK_WIDGET (self->gap), FALSE);
  build_calendar (self);
  stilla_plan_editor_append (editor, self->calendar);
}

void
stilla_phases_editor_open (GtkWidget *origin, StillaContext *context, StillaProduct *product)
{
  StillaPhasesEditor *self = g_object_new (STILLA_TYPE_PHASES_EDITOR, "title", _ ("Phases"), "default-width",
                                           640, "default-height", 820, NULL);

  self->product = stilla_product_ref (product);
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context,
                             STILLA_PLAN_EDITOR_ASKS_DAY | STILLA_PLAN_EDITOR_SHOWS_EFFECT);
  build (self);
  show_phases (self);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->rows));
}
