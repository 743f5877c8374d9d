/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/handouts/stilla-sheet-grid.h"

#include "app/handouts/stilla-sheet-view.h"

#include <glib/gi18n.h>

#define GAP 16
#define LEAST_WIDTH 130
#define COLUMN_WIDTH 260 /* of a sheet, before another column is begun */
#define MOST_WIDTH 480
#define ZOOMED_LEAST 600 /* so that the words can be read */
#define ZOOMED_MOST 900

struct _StillaSheetGrid {
  GtkWidget parent_instance;

  int n_sheets;
  double aspect; /* height of a sheet by its width */
  gboolean is_zoomed;
};

G_DEFINE_FINAL_TYPE (StillaSheetGrid, stilla_sheet_grid, GTK_TYPE_WIDGET)

enum {
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Where sheets stand in a grid of some width. */
typedef struct {
  int columns;
  int width; /* of a sheet */
  int height;
  int left; /* of the first column */
} Geometry;

static Geometry
get_geometry (StillaSheetGrid *self, int width)
{
  Geometry it = { .columns = 1 };

  if (!self->is_zoomed)
    it.columns = CLAMP ((width - GAP) / (COLUMN_WIDTH + GAP), 1, MAX (self->n_sheets, 1));
  it.width = (width - GAP * (it.columns + 1)) / it.columns;
  it.width = self->is_zoomed ? CLAMP (it.width, ZOOMED_LEAST, ZOOMED_MOST)
                             : CLAMP (it.width, LEAST_WIDTH, MOST_WIDTH);
  it.height = (int) (it.width * self->aspect + 0.5);
  it.left = (width - it.columns * it.width - (it.columns - 1) * GAP) / 2;
  return it;
}

static int
get_row_top (const Geometry *geometry, int index)
{
  return GAP + index / geometry->columns * (geometry->height + GAP);
}

static GtkSizeRequestMode
stilla_sheet_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
stilla_sheet_grid_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  StillaSheetGrid *self = STILLA_SHEET_GRID (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (self->is_zoomed ? ZOOMED_LEAST : LEAST_WIDTH) + 2 * GAP;
    *natural = (self->is_zoomed ? ZOOMED_MOST : COLUMN_WIDTH) + 2 * GAP;
    return;
  }
  *minimum = *natural
      = stilla_sheet_grid_get_height (self, for_size >= 0 ? for_size : COLUMN_WIDTH + 2 * GAP);
}

static void
stilla_sheet_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  Geometry it = get_geometry (STILLA_SHEET_GRID (widget), width);
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int index = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (widget); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet)) {
    int column = index % it.columns;
    int x = it.left + (is_mirrored ? it.columns - 1 - column : column) * (it.width + GAP);

    gtk_widget_size_allocate (sheet, &(GtkAllocation){ x, get_row_top (&it, index), it.width, it.height },
                              -1);
    index++;
  }
}

static gboolean
stilla_sheet_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (stilla_sheet_grid_parent_class)->focus (widget, direction);
}

static void
stilla_sheet_grid_dispose (GObject *object)
{
  GtkWidget *sheet;

  while ((sheet = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (sheet);
  G_OBJECT_CLASS (stilla_sheet_grid_parent_class)->dispose (object);
}

static void
stilla_sheet_grid_class_init (StillaSheetGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_sheet_grid_dispose;
  widget_class->get_request_mode = stilla_sheet_grid_get_request_mode;
  widget_class->measure = stilla_sheet_grid_measure;
  widget_class->size_allocate = stilla_sheet_grid_size_allocate;
  widget_class->focus = stilla_sheet_grid_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
}

static void
stilla_sheet_grid_init (StillaSheetGrid *self)
{
  self->aspect = 1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages of the handout"), -1);
}

GtkWidget *
stilla_sheet_grid_new (void)
{
  return g_object_new (STILLA_TYPE_SHEET_GRID, NULL);
}

static void
activated_cb (StillaSheetGrid *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static void
set_number (StillaSheetGrid *self, int n_sheets)
{
  for (; self->n_sheets < n_sheets; self->n_sheets++) {
    GtkWidget *sheet = stilla_sheet_view_new ();

    g_signal_connect_object (sheet, "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
    gtk_widget_set_parent (sheet, GTK_WIDGET (self));
  }
  for (; self->n_sheets > n_sheets; self->n_sheets--)
    gtk_widget_unparent (gtk_widget_get_last_child (GTK_WIDGET (self)));
}

void
stilla_sheet_grid_show (StillaSheetGrid *self, StillaHandoutPages *pages)
{
  guint index = 0;

  set_number (self, (int) stilla_page_list_get_n_sheets (pages->list));
  self->aspect = pages->list->spec.sheet_height / pages->list->spec.sheet_width;
  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    stilla_sheet_view_show (STILLA_SHEET_VIEW (sheet), pages, index++);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
stilla_sheet_grid_set_zoomed (StillaSheetGrid *self, gboolean is_zoomed)
{
  self->is_zoomed = is_zoomed;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
stilla_sheet_grid_find_current (StillaSheetGrid *self, int width, double top)
{
  Geometry it = get_geometry (self, width);
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  int index = 0;

  if (focus != NULL)
    while ((focus = gtk_widget_get_prev_sibling (focus)) != NULL)
      index++;
  else
    while (index + 1 < self->n_sheets && get_row_top (&it, index) + it.height <= top)
      index++;
  return index;
}

int
stilla_sheet_grid_get_height (StillaSheetGrid *self, int width)
{
  Geometry it = get_geometry (self, width);

  return self->n_sheets > 0 ? get_row_top (&it, self->n_sheets - 1) + it.height + GAP : 0;
}

int
stilla_sheet_grid_get_top (StillaSheetGrid *self, int width, int index)
{
  Geometry it = get_geometry (self, width);

  return get_row_top (&it, index) - GAP;
}

void
stilla_sheet_grid_set_seen (StillaSheetGrid *self, int width, double top, double bottom)
{
  Geometry it = get_geometry (self, width);
  int index = 0;

  for (GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self)); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet)) {
    int y = get_row_top (&it, index++);

    stilla_sheet_view_set_near (STILLA_SHEET_VIEW (sheet), y < bottom && y + it.height > top);
  }
}
