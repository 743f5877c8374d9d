/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-arrange-editor.h"

#include "app/browse/stilla-text-label.h"
#include "app/planner/stilla-arrange-band.h"
#include "app/platform/stilla-aside-layout.h"
#include "app/platform/stilla-drop-down-name.h"
#include "core/schedule/stilla-date.h"
#include "model/stilla-arrangement.h"
#include "core/schedule/stilla-day-name.h"
#include "core/schedule/stilla-plan-words.h"
#include "model/stilla-planner-people.h"
#include "core/schedule/stilla-repeat-words.h"

#include <glib/gi18n.h>

#define WIDTH 760
#define HEIGHT 760
#define WORDS_WIDTH 240
#define DAYS_A_WEEK 7

struct _StillaArrangeEditor {
  StillaPlanEditor parent_instance;

  GtkDropDown *weekday;
  GtkLabel *day;
  StillaArrangeBand *band;
  GtkLabel *said; /* what the last move brought */
  GtkBox *doses;  /* the same as the band, in words */
  GtkBox *sentences;

  /* owned */
  StillaMedicineList *list;
  StillaCircumstances *circumstances;
  StillaDayGaps *gaps;
  StillaArrangement *arrangement;
  GDate date; /* that is arranged */
};

G_DEFINE_FINAL_TYPE (StillaArrangeEditor, stilla_arrange_editor, STILLA_TYPE_PLAN_EDITOR)

/* Words */

static char *
dup_title (StillaArrangeEditor *self, guint index)
{
  const StillaArrangedDose *dose = stilla_arrangement_get (self->arrangement, index);
  g_autofree char *count = stilla_unit_word_count (dose->product->unit, &dose->dose->units);

  return g_strdup_printf (_ ("%s, %s"), dose->product->name, count);
}

/* A dose that is moved goes on on all its days, not on the shown one alone. */
static char *
dup_details (StillaArrangeEditor *self, guint index)
{
  const StillaArrangedDose *dose = stilla_arrangement_get (self->arrangement, index);
  const StillaNumberStyle *style
      = stilla_context_get_number_style (stilla_plan_editor_get_context (STILLA_PLAN_EDITOR (self)));
  g_autofree char *amount = stilla_dose_dup_amount (dose->product, &dose->dose->units, style);
  g_autofree char *days = stilla_repeat_dup_words (&dose->dose->repeat);

  /* TRANSLATORS: an amount, on which days: "200 mg elemental, every day" */
  return g_strdup_printf (_ ("%s, %s"), amount, days);
}

/* The list below the hours */

static GtkWidget *
get_line (StillaArrangeEditor *self, guint index)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->doses));

  while (index-- > 0)
    line = gtk_widget_get_next_sibling (line);
  return line;
}

static void
show_dose (StillaArrangeEditor *self, guint index)
{
  GtkLabel *label = g_object_get_data (G_OBJECT (get_line (self, index)), "stilla-words");
  g_autofree char *conflicts = stilla_arrangement_dup_conflicts (self->arrangement, index);
  g_autofree char *words = stilla_arrangement_dup_words (self->arrangement, index);
  g_autofree char *title = dup_title (self, index);
  /* TRANSLATORS: a dose, then its time and what is to be said of it */
  g_autofree char *name = g_strdup_printf (_ ("%u. %s. %s"), index + 1, title, words);

  gtk_label_set_label (label, words);
  stilla_arrange_band_show_dose (self->band, index, stilla_arrangement_get (self->arrangement, index)->minute,
                                 *conflicts == '\0', name);
}

static void
say (StillaArrangeEditor *self, const char *words)
{
  gtk_label_set_label (self->said, words);
  gtk_widget_set_visible (GTK_WIDGET (self->said), *words != '\0');
}

static void
move (StillaArrangeEditor *self, guint index, int minute)
{
  g_autofree char *words = NULL;

  if (!stilla_arrangement_move (self->arrangement, index, minute))
    return;
  words = stilla_arrangement_dup_words (self->arrangement, index);
  show_dose (self, index);
  say (self, words);
  stilla_plan_editor_changed (STILLA_PLAN_EDITOR (self));
}

static void
move_cb (StillaArrangeEditor *self, guint index, int minute)
{
  move (self, index, minute);
}

static void
step_cb (StillaArrangeEditor *self, guint index, int minutes)
{
  move (self, index, stilla_arrangement_get (self->arrangement, index)->minute + minutes);
}

static void
edge_cb (StillaArrangeEditor *self, guint index, int direction)
{
  move (self, index, stilla_arrangement_find_edge (self->arrangement, index, direction));
}

static void
press_cb (StillaArrangeEditor *self, GtkWidget *button)
{
  GtkWidget *line = gtk_widget_get_ancestor (button, GTK_TYPE_BOX);
  int minutes = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "stilla-minutes"));
  guint index = 0;

  while (gtk_widget_get_parent (line) != GTK_WIDGET (self->doses))
    line = gtk_widget_get_parent (line);
  while (get_line (self, index) != line)
    index++;
  step_cb (self, index, minutes);
}

/* Whoever cannot drag, and does not use the keyboard, presses. */
static GtkWidget *
make_button (StillaArrangeEditor *self, const char *icon_name, const char *name, int minutes)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "stilla-minutes", GINT_TO_POINTER (minutes));
  g_signal_connect_object (button, "clicked", G_CALLBACK (press_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_buttons (StillaArrangeEditor *self, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  /* TRANSLATORS: a dose is moved by five minutes */
  g_autofree char *earlier = g_strdup_printf (_ ("%s: 5 minutes earlier"), title);
  g_autofree char *later = g_strdup_printf (_ ("%s: 5 minutes later"), title);

  gtk_box_append (GTK_BOX (box), make_button (self, "go-previous-symbolic", earlier, -STILLA_ARRANGE_STEP));
  gtk_box_append (GTK_BOX (box), make_button (self, "go-next-symbolic", later, STILLA_ARRANGE_STEP));
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  return box;
}

static void
add_line (StillaArrangeEditor *self, guint index)
{
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = stilla_text_label_new_plain ("", "prose");
  g_autofree char *title = dup_title (self, index);
  g_autofree char *numbered = g_strdup_printf ("%u. %s", index + 1, title);
  g_autofree char *details = dup_details (self, index);
  GtkWidget *line;

  gtk_box_append (GTK_BOX (lines), stilla_text_label_new_plain (numbered, "heading"));
  gtk_box_append (GTK_BOX (lines), stilla_text_label_new_plain (details, "dim"));
  gtk_box_append (GTK_BOX (lines), words);
  line = stilla_aside_new (lines, make_buttons (self, title), WORDS_WIDTH);
  g_object_set_data (G_OBJECT (line), "stilla-words", words);
  gtk_box_append (self->doses, line);
}

/* The day */

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_chart (StillaArrangeEditor *self)
{
  StillaDayChart *chart
      = stilla_day_chart_new (self->gaps, self->circumstances, g_date_get_weekday (&self->date), NULL);

  empty_box (self->sentences);
  for (guint i = 0; chart->sentences[i] != NULL; i++)
    gtk_box_append (self->sentences, stilla_text_label_new_plain (chart->sentences[i], "prose"));
  stilla_arrange_band_set_chart (self->band, chart);
}

static void
show_doses (StillaArrangeEditor *self)
{
  guint n = self->arrangement->doses->len;

  empty_box (self->doses);
  stilla_arrange_band_set_n_doses (self->band, n);
  for (guint i = 0; i < n; i++) {
    add_line (self, i);
    show_dose (self, i);
  }
  say (self, n > 0 ? "" : _ ("No dose is planned on this day."));
}

static void
show_date (StillaArrangeEditor *self)
{
  g_autofree char *date = stilla_day_name_dup (&self->date, TRUE);

  gtk_label_set_label (self->day, date);
}

/* The first chosen weekday on which a change can count. */
static GDate
find_date (StillaArrangeEditor *self)
{
  GDate date = *stilla_plan_editor_get_from (STILLA_PLAN_EDITOR (self));
  guint wanted = gtk_drop_down_get_selected (self->weekday);

  g_date_add_days (&date,
                   (wanted + G_DATE_MONDAY + DAYS_A_WEEK - (guint) g_date_get_weekday (&date)) % DAYS_A_WEEK);
  return date;
}

static void
begin_day (StillaArrangeEditor *self, const GDate *date)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);
  StillaPlanner *planner = stilla_context_get_planner (stilla_plan_editor_get_context (editor));
  g_autoptr (StillaArrangement) earlier = g_steal_pointer (&self->arrangement);
  gboolean is_all_kept;

  self->date = *date;
  self->arrangement = stilla_arrangement_new (stilla_plan_editor_get_plan (editor), self->gaps, date,
                                              stilla_planner_get_person (planner)->day_end);
  is_all_kept = earlier == NULL || stilla_arrangement_keep_moves (self->arrangement, earlier);
  show_date (self);
  show_chart (self);
  show_doses (self);
  if (!is_all_kept)
    say (self, _ ("A dose that you moved is not planned on this day. It stays where it was."));
}

/* What the editor needs of each window */

static gboolean
read_fields (StillaPlanEditor *editor)
{
  StillaArrangeEditor *self = STILLA_ARRANGE_EDITOR (editor);
  GDate date = find_date (self);

  if (self->arrangement == NULL || g_date_compare (&date, &self->date) != 0)
    begin_day (self, &date);
  return stilla_arrangement_is_changed (self->arrangement);
}

static gboolean
apply (StillaPlanEditor *editor, StillaPlanDraft *draft, GError **error)
{
  return stilla_arrangement_apply (STILLA_ARRANGE_EDITOR (editor)->arrangement, draft, error);
}

static char *
dup_done (StillaPlanEditor *editor)
{
  return g_strdup (_ ("Arranged the day"));
}

static void
stilla_arrange_editor_dispose (GObject *object)
{
  StillaArrangeEditor *self = STILLA_ARRANGE_EDITOR (object);

  g_clear_pointer (&self->arrangement, stilla_arrangement_free);
  g_clear_pointer (&self->gaps, stilla_day_gaps_free);
  g_clear_pointer (&self->circumstances, stilla_circumstances_free);
  g_clear_pointer (&self->list, stilla_medicine_list_free);
  G_OBJECT_CLASS (stilla_arrange_editor_parent_class)->dispose (object);
}

static void
stilla_arrange_editor_class_init (StillaArrangeEditorClass *klass)
{
  StillaPlanEditorClass *editor_class = STILLA_PLAN_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_arrange_editor_dispose;
  editor_class->read = read_fields;
  editor_class->apply = apply;
  editor_class->dup_done = dup_done;
}

static void
stilla_arrange_editor_init (StillaArrangeEditor *self)
{
}

static GtkWidget *
make_weekday (StillaArrangeEditor *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = stilla_text_label_new_plain (_ ("Day that is shown"), "field-name");

  for (int bit = 0; bit < DAYS_A_WEEK; bit++)
    g_strv_builder_add (words, stilla_weekday_name (bit));
  all = g_strv_builder_end (words);
  self->weekday = GTK_DROP_DOWN (gtk_drop_down_new_from_strings ((const char *const *) all));
  stilla_drop_down_set_name (self->weekday, _ ("Day that is shown"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->weekday), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Day that is shown"), -1);
  gtk_widget_set_halign (GTK_WIDGET (self->weekday), GTK_ALIGN_START);
  self->day = GTK_LABEL (stilla_text_label_new_plain ("", "field-echo"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->weekday));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->day));
  return box;
}

static void
build (StillaArrangeEditor *self)
{
  StillaPlanEditor *editor = STILLA_PLAN_EDITOR (self);

  stilla_plan_editor_append_words (
      editor,
      _ ("Drag a dose, or go to it with Tab and use the arrow keys: 5 minutes, with Shift an hour, Home and "
         "End "
         "to the edge of the marked hours. You place your doses; Stilla only says which gap is not kept."),
      "field-echo");
  stilla_plan_editor_append (editor, make_weekday (self));
  self->band = STILLA_ARRANGE_BAND (stilla_arrange_band_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->band), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("The day with its doses"), -1);
  stilla_plan_editor_append (editor, GTK_WIDGET (self->band));
  stilla_plan_editor_append_words (editor,
                                   _ ("Box: keeps every gap. Stroke: a medicine. Question mark: not checked. "
                                      "Exclamation mark: does not keep "
                                      "every gap."),
                                   "dim");
  self->said = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                        GTK_ACCESSIBLE_ROLE_STATUS, NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->said), "day-gaps");
  stilla_plan_editor_append (editor, GTK_WIDGET (self->said));
  self->doses = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->doses));
  self->sentences = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  stilla_plan_editor_append (editor, GTK_WIDGET (self->sentences));
}

static void
connect (StillaArrangeEditor *self)
{
  g_signal_connect_object (self->weekday, "notify::selected", G_CALLBACK (stilla_plan_editor_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->band, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->band, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->band, "edge", G_CALLBACK (edge_cb), self, G_CONNECT_SWAPPED);
}

void
stilla_arrange_editor_open (GtkWidget *origin, StillaContext *context)
{
  StillaArrangeEditor *self = g_object_new (STILLA_TYPE_ARRANGE_EDITOR, "title", _ ("Arrange the day"),
                                            "default-width", WIDTH, "default-height", HEIGHT, NULL);
  StillaPlanner *planner = stilla_context_get_planner (context);

  self->list = stilla_medicine_list_new (stilla_context_get_bundle (context));
  self->circumstances = stilla_circumstances_copy (stilla_planner_get_circumstances (planner));
  self->gaps = stilla_day_gaps_new (self->list, self->circumstances);
  stilla_plan_editor_set_up (STILLA_PLAN_EDITOR (self), origin, context, STILLA_PLAN_EDITOR_ASKS_DAY);
  build (self);
  gtk_drop_down_set_selected (
      self->weekday, (guint) (g_date_get_weekday (stilla_planner_get_today (planner)) - G_DATE_MONDAY));
  connect (self);
  stilla_plan_editor_open (STILLA_PLAN_EDITOR (self), GTK_WIDGET (self->weekday));
}
