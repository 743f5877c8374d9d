/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-week-table.h"

#include "app/planner/stilla-dose-button.h"
#include "app/planner/stilla-record-mark.h"
#include "core/schedule/stilla-day-name.h"
#include "model/stilla-record-words.h"

#include <glib/gi18n.h>

#define BEFORE (-1) /* the column, or the row, of the heads */
#define NAME_LETTERS 16
#define NAME_LINES 5
#define WORD_LETTERS 8

static GtkWidget *
make_label (const char *words, float xalign, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", xalign, "wrap", TRUE, NULL);

  gtk_label_set_justify (GTK_LABEL (label), xalign > 0 ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_day_head (const StillaRecordedDay *day)
{
  g_autofree char *words = stilla_day_name_dup_short (&day->date);
  g_autofree char *today = g_strdup_printf ("%s\n%s", words, _ ("Today"));
  GtkWidget *head = make_label (day->distance == 0 ? today : words, 0.5, "week-head");

  gtk_widget_set_valign (head, GTK_ALIGN_END);
  if (day->distance == 0)
    gtk_widget_add_css_class (head, "today");
  return head;
}

static GtkWidget *
make_row_head (const StillaWeekRow *row)
{
  g_autofree char *time = stilla_week_slot_dup_time (&row->slot);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = make_label (row->slot.product->name, 0, "week-product");

  g_object_set (name, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", NAME_LINES, "ellipsize",
                PANGO_ELLIPSIZE_END, "width-chars", NAME_LETTERS, "max-width-chars", NAME_LETTERS,
                "tooltip-text", row->slot.product->name, NULL);
  gtk_box_append (GTK_BOX (box), make_label (time, 0, "dose-time"));
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), make_label (stilla_unit_word_label (row->slot.product->unit), 0, "dim"));
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "week-row-head");
  return box;
}

static GtkWidget *
make_amount (const StillaWeekCell *cell, StillaRecordState state)
{
  g_autofree char *units = stilla_week_cell_dup_units (cell);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), gtk_label_new (units));
  gtk_box_append (GTK_BOX (line), stilla_record_icon_new (state));
  return line;
}

/* All columns ask for the same width, and use what they get. */
static GtkWidget *
make_word (StillaRecordState state)
{
  GtkWidget *word = make_label (stilla_record_state_label (state), 0.5, "record-word");

  g_object_set (word, "width-chars", WORD_LETTERS, "max-width-chars", WORD_LETTERS, NULL);
  return word;
}

static GtkWidget *
make_cell_face (const StillaWeekCell *cell)
{
  StillaRecordState state = stilla_day_tally_get_state (&cell->tally);
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (face, GTK_ALIGN_CENTER);
  if (cell->doses->len == 0) {
    gtk_box_append (GTK_BOX (face), make_label ("–", 0.5, "dim"));
    return face;
  }
  gtk_box_append (GTK_BOX (face), make_amount (cell, state));
  gtk_box_append (GTK_BOX (face), make_word (state));
  return face;
}

static GtkWidget *
make_cell (StillaContext *context, const StillaWeekGrid *grid, const StillaWeekRow *row, guint column)
{
  const StillaWeekCell *cell = &row->cells[column];
  g_autofree char *name = stilla_week_grid_dup_cell_words (grid, row, column);
  GtkWidget *button = stilla_dose_button_new (context, cell->doses, name);

  gtk_button_set_child (GTK_BUTTON (button), make_cell_face (cell));
  gtk_widget_add_css_class (button, "week-cell");
  gtk_widget_add_css_class (button, stilla_record_class (stilla_day_tally_get_state (&cell->tally)));
  return button;
}

/* "2 of 3" below each day that has come. */
static void
attach_count (StillaCellGrid *cells, const StillaRecordedDay *day, int column, int row)
{
  g_autofree char *words = NULL;
  g_autofree char *all = stilla_day_tally_dup_words (&day->tally);
  GtkWidget *label;

  if (day->distance > 0 || day->tally.n_planned == 0)
    return;
  /* TRANSLATORS: how many doses of a day were recorded as taken, of how many */
  words = g_strdup_printf (_ ("%u of %u"), day->tally.n_taken, day->tally.n_planned);
  label = make_label (words, 0.5, "week-count");
  gtk_widget_set_tooltip_text (label, all);
  stilla_cell_grid_attach_head (cells, label, column, row);
}

static void
attach_heads (StillaCellGrid *cells, const StillaWeekGrid *grid)
{
  for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++) {
    const StillaRecordedDay *day = stilla_week_grid_get_day (grid, column);

    stilla_cell_grid_attach_head (cells, make_day_head (day), (int) column, BEFORE);
    attach_count (cells, day, (int) column, (int) grid->rows->len);
  }
  stilla_cell_grid_attach_head (cells, make_label (_ ("Recorded as taken"), 0, "dim"), BEFORE,
                                (int) grid->rows->len);
}

void
stilla_week_table_fill (StillaCellGrid *cells, StillaContext *context, const StillaWeekGrid *grid)
{
  stilla_cell_grid_clear (cells);
  attach_heads (cells, grid);
  for (guint i = 0; i < grid->rows->len; i++) {
    const StillaWeekRow *row = g_ptr_array_index (grid->rows, i);

    stilla_cell_grid_attach_head (cells, make_row_head (row), BEFORE, (int) i);
    for (guint column = 0; column < STILLA_DAYS_A_WEEK; column++)
      stilla_cell_grid_attach (cells, make_cell (context, grid, row, column), (int) column, (int) i);
  }
}
