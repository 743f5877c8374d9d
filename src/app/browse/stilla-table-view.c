/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-table-view.h"

#include "app/browse/stilla-shared-claim.h"
#include "app/browse/stilla-table-columns.h"
#include "app/browse/stilla-table-row.h"
#include "app/browse/stilla-text-label.h"

#define COLUMN_GAP 20

struct _StillaTableView {
  GtkWidget parent_instance;

  StillaTableColumns columns;
  int letter_width; /* of a wide letter, in pixels */
  gboolean is_cards;
};

G_DEFINE_FINAL_TYPE (StillaTableView, stilla_table_view, GTK_TYPE_WIDGET)

static void
measure_cell (StillaTableView *self, StillaTableRow *row, int column)
{
  GtkWidget *cell = stilla_table_row_get_cell (row, (guint) column);
  int minimum = stilla_table_row_get_longest_word (row, (guint) column) * self->letter_width;
  int natural = 0;

  if (cell == NULL)
    return;
  gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  self->columns.minimum[column] = MAX (self->columns.minimum[column], MIN (minimum, natural));
  self->columns.natural[column] = MAX (self->columns.natural[column], natural);
}

static int
measure_letter (GtkWidget *widget)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS (width + width / 8) + 1;
}

/* Returns the least width in which every card fits. */
static int
measure_columns (StillaTableView *self)
{
  int least = 0;

  self->letter_width = measure_letter (GTK_WIDGET (self));
  for (int i = 0; i < self->columns.n_columns; i++)
    self->columns.minimum[i] = self->columns.natural[i] = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    int minimum = 0;

    for (int i = 0; i < self->columns.n_columns; i++)
      measure_cell (self, STILLA_TABLE_ROW (row), i);
    gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    least = MAX (least, minimum);
  }
  return least;
}

/* Lays the rows out for @width, or only measures. Returns the height. */
static int
lay_out (StillaTableView *self, int width, gboolean place)
{
  int widths[STILLA_TABLE_MAX_COLUMNS];
  gboolean fits = stilla_table_columns_share (&self->columns, width, widths);
  int y = 0;

  self->is_cards = !fits;
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    gboolean shown = fits || !stilla_table_row_is_head (STILLA_TABLE_ROW (row));
    int height = 0;

    stilla_table_row_set_widths (STILLA_TABLE_ROW (row), fits ? widths : NULL, self->columns.gap);
    if (place)
      gtk_widget_set_child_visible (row, shown);
    if (!shown)
      continue;
    gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
    if (place)
      gtk_widget_size_allocate (row, &(GtkAllocation){ 0, y, width, height }, -1);
    y += height;
  }
  return y;
}

static void
stilla_table_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  StillaTableView *self = STILLA_TABLE_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = measure_columns (self);
    *natural = MAX (*minimum, stilla_table_columns_get_natural_width (&self->columns));
    return;
  }
  if (for_size < 0)
    for_size = stilla_table_columns_get_natural_width (&self->columns);
  *minimum = *natural = lay_out (self, for_size, FALSE);
}

static GtkSizeRequestMode
stilla_table_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_table_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (STILLA_TABLE_VIEW (widget), width, TRUE);
}

static void
stilla_table_view_dispose (GObject *object)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (row);
  G_OBJECT_CLASS (stilla_table_view_parent_class)->dispose (object);
}

static void
stilla_table_view_class_init (StillaTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_table_view_dispose;
  widget_class->measure = stilla_table_view_measure;
  widget_class->get_request_mode = stilla_table_view_get_request_mode;
  widget_class->size_allocate = stilla_table_view_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "stilla-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
stilla_table_view_init (StillaTableView *self)
{
  self->columns.gap = COLUMN_GAP;
}

static GtkWidget *
make_table (const StillaTable *table, const StillaText *shared, StillaRendition *rendition)
{
  StillaTableView *self = g_object_new (STILLA_TYPE_TABLE_VIEW, NULL);

  self->columns.n_columns = (int) MIN (table->head->len, STILLA_TABLE_MAX_COLUMNS);
  gtk_widget_set_parent (stilla_table_row_new_head (table, rendition), GTK_WIDGET (self));
  for (guint i = 0; i < table->rows->len; i++)
    gtk_widget_set_parent (stilla_table_row_new (table, i, shared, rendition), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static GtkWidget *
make_caption (const StillaTable *table, GtkWidget *widget, StillaRendition *rendition)
{
  GtkWidget *caption = stilla_text_label_new (table->caption, rendition);
  g_autofree char *name = stilla_text_dup_string (table->caption);

  gtk_widget_add_css_class (caption, "table-caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return caption;
}

GtkWidget *
stilla_table_view_new (const StillaTable *table, StillaRendition *rendition)
{
  const StillaText *shared = stilla_shared_claim_find (table->row_claims);
  GtkWidget *widget = make_table (table, shared, rendition);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  if (table->caption != NULL)
    gtk_box_append (GTK_BOX (box), make_caption (table, widget, rendition));
  gtk_box_append (GTK_BOX (box), widget);
  if (shared != NULL)
    gtk_box_append (GTK_BOX (box), stilla_shared_claim_new_line (shared, table->row_claims, rendition));
  return box;
}

gboolean
stilla_table_view_is_cards (StillaTableView *self)
{
  return self->is_cards;
}
