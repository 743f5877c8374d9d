/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-table-row.h"

#include "app/browse/stilla-claim-chip.h"
#include "app/browse/stilla-shared-claim.h"
#include "app/browse/stilla-table-columns.h"
#include "app/browse/stilla-text-label.h"

#include <glib/gi18n.h>

#define CARD_SPACING 4

struct _StillaTableRow {
  GtkWidget parent_instance;

  GtkWidget *cells[STILLA_TABLE_MAX_COLUMNS];
  GtkWidget *heads[STILLA_TABLE_MAX_COLUMNS]; /* shown in a card only; none for the first cell */
  GtkWidget *chip;                            /* nullable */
  guint n_cells;
  gboolean is_head;

  gboolean is_card;
  int widths[STILLA_TABLE_MAX_COLUMNS];
  int gap;
};

G_DEFINE_FINAL_TYPE (StillaTableRow, stilla_table_row, GTK_TYPE_WIDGET)

static int
measure_height (GtkWidget *widget, int width)
{
  int height = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
measure_width (GtkWidget *widget)
{
  int width = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

/* Puts @widget at @y over the whole width, or only measures. Returns where it ends. */
static int
stack_child (GtkWidget *widget, int y, int width, gboolean place)
{
  int height;

  if (widget == NULL)
    return y;
  height = measure_height (widget, width);
  if (place)
    gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, y, width, height }, -1);
  return y + height;
}

static int
lay_out_card (StillaTableRow *self, int width, gboolean place)
{
  int y = 0;

  if (self->is_head)
    return 0;
  for (guint i = 0; i < self->n_cells; i++) {
    y = stack_child (self->heads[i], y, width, place);
    y = stack_child (self->cells[i], y, width, place) + CARD_SPACING;
  }
  return stack_child (self->chip, y, width, place);
}

static int
get_highest_cell (StillaTableRow *self)
{
  int height = 0;

  for (guint i = 0; i < self->n_cells; i++)
    height = MAX (height, measure_height (self->cells[i], self->widths[i]));
  return height;
}

static int
lay_out_columns (StillaTableRow *self, int width, gboolean place)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int height = get_highest_cell (self);
  int x = 0;

  for (guint i = 0; place && i < self->n_cells; i++) {
    int left = rtl ? width - x - self->widths[i] : x;

    gtk_widget_size_allocate (self->cells[i], &(GtkAllocation){ left, 0, self->widths[i], height }, -1);
    x += self->widths[i] + self->gap;
  }
  return self->chip != NULL ? stack_child (self->chip, height + CARD_SPACING, width, place) : height;
}

static int
lay_out (StillaTableRow *self, int width, gboolean place)
{
  return self->is_card ? lay_out_card (self, width, place) : lay_out_columns (self, width, place);
}

static void
stilla_table_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  StillaTableRow *self = STILLA_TABLE_ROW (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    *minimum = *natural = lay_out (self, for_size, FALSE);
    return;
  }
  /* The heads in a card say the same as the head row, which is measured too. */
  for (guint i = 0; i < self->n_cells; i++)
    *minimum = MAX (*minimum, measure_width (self->cells[i]));
  *natural = *minimum = MAX (*minimum, measure_width (self->chip));
}

static GtkSizeRequestMode
stilla_table_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_table_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StillaTableRow *self = STILLA_TABLE_ROW (widget);

  for (guint i = 0; i < self->n_cells; i++) {
    gtk_widget_set_child_visible (self->cells[i], !self->is_card || !self->is_head);
    if (self->heads[i] != NULL)
      gtk_widget_set_child_visible (self->heads[i], self->is_card);
  }
  lay_out (self, width, TRUE);
}

static void
stilla_table_row_dispose (GObject *object)
{
  StillaTableRow *self = STILLA_TABLE_ROW (object);

  for (guint i = 0; i < STILLA_TABLE_MAX_COLUMNS; i++) {
    g_clear_pointer (&self->heads[i], gtk_widget_unparent);
    g_clear_pointer (&self->cells[i], gtk_widget_unparent);
  }
  g_clear_pointer (&self->chip, gtk_widget_unparent);
  self->n_cells = 0;
  G_OBJECT_CLASS (stilla_table_row_parent_class)->dispose (object);
}

static void
stilla_table_row_class_init (StillaTableRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_table_row_dispose;
  widget_class->measure = stilla_table_row_measure;
  widget_class->get_request_mode = stilla_table_row_get_request_mode;
  widget_class->size_allocate = stilla_table_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "stilla-table-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
stilla_table_row_init (StillaTableRow *self)
{
}

static int
count_longest_word (GtkLabel *label)
{
  int longest = 0, length = 0;

  for (const char *text = gtk_label_get_text (label); *text != '\0'; text = g_utf8_next_char (text)) {
    length = g_unichar_isspace (g_utf8_get_char (text)) ? 0 : length + 1;
    longest = MAX (longest, length);
  }
  return longest;
}

/* A column has room for its longest word, which is less than other texts ask for: a label in less room than
 * it asks for is measured for what it asks, and its last line is lost. */
static GtkWidget *
add_cell (StillaTableRow *self, const StillaText *text, StillaRendition *rendition, const char *css_class)
{
  GtkWidget *label = stilla_text_label_new (text, rendition);

  gtk_label_set_width_chars (GTK_LABEL (label), MIN (count_longest_word (GTK_LABEL (label)),
                                                     gtk_label_get_width_chars (GTK_LABEL (label))));
  gtk_label_set_yalign (GTK_LABEL (label), 0); /* an aligned widget would be measured at many widths */
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

GtkWidget *
stilla_table_row_new_head (const StillaTable *table, StillaRendition *rendition)
{
  StillaTableRow *self = g_object_new (STILLA_TYPE_TABLE_ROW, NULL);

  self->is_head = TRUE;
  self->n_cells = MIN (table->head->len, STILLA_TABLE_MAX_COLUMNS);
  for (guint i = 0; i < self->n_cells; i++)
    self->cells[i] = add_cell (self, g_ptr_array_index (table->head, i), rendition, "head-cell");
  gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Column heads"),
                                  -1);
  return GTK_WIDGET (self);
}

/* "Glycinate. Elemental share: 14.1 %. Gut effects: few." */
static char *
make_sentence (const StillaTable *table, const GPtrArray *row)
{
  GString *sentence = g_string_new (NULL);

  for (guint i = 0; i < row->len; i++) {
    g_autofree char *words = stilla_text_dup_spoken (g_ptr_array_index (row, i));
    g_autofree char *head
        = i > 0 && i < table->head->len ? stilla_text_dup_string (g_ptr_array_index (table->head, i)) : NULL;

    g_string_append_printf (sentence, "%s%s%s%s%s", i > 0 ? " " : "", head != NULL ? head : "",
                            head != NULL ? ": " : "", words, g_str_has_suffix (words, ".") ? "" : ".");
  }
  return g_string_free (sentence, FALSE);
}

GtkWidget *
stilla_table_row_new (const StillaTable *table,
                      guint index,
                      const StillaText *shared,
                      StillaRendition *rendition)
{
  const GPtrArray *row = g_ptr_array_index (table->rows, index);
  const StillaText *claim = table->row_claims != NULL && index < table->row_claims->len
                                ? g_ptr_array_index (table->row_claims, index)
                                : NULL;
  StillaTableRow *self = g_object_new (STILLA_TYPE_TABLE_ROW, NULL);
  g_autofree char *sentence = make_sentence (table, row);

  self->n_cells = MIN (row->len, STILLA_TABLE_MAX_COLUMNS);
  for (guint i = 0; i < self->n_cells; i++) {
    if (i > 0 && i < table->head->len)
      self->heads[i] = add_cell (self, g_ptr_array_index (table->head, i), rendition, "card-head");
    self->cells[i] = add_cell (self, g_ptr_array_index (row, i), rendition, i == 0 ? "row-name" : "cell");
  }
  if (claim != NULL && (shared == NULL || !stilla_shared_claim_equal (claim, shared)))
    self->chip = stilla_claim_chip_new_for_text (rendition, claim);
  if (self->chip != NULL)
    gtk_widget_set_parent (self->chip, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return GTK_WIDGET (self);
}

/* Asked once a column rather than measured, because measuring sets the text word by word. */
int
stilla_table_row_get_longest_word (StillaTableRow *self, guint column)
{
  return column < self->n_cells ? count_longest_word (GTK_LABEL (self->cells[column])) : 0;
}

gboolean
stilla_table_row_is_head (StillaTableRow *self)
{
  return self->is_head;
}

GtkWidget *
stilla_table_row_get_cell (StillaTableRow *self, guint column)
{
  return column < self->n_cells ? self->cells[column] : NULL;
}

void
stilla_table_row_set_widths (StillaTableRow *self, const int *widths, int gap)
{
  self->is_card = widths == NULL;
  self->gap = gap;
  for (guint i = 0; widths != NULL && i < self->n_cells; i++)
    self->widths[i] = widths[i];
}
