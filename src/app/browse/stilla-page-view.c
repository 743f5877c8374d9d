/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-page-view.h"

#include "app/browse/stilla-block-height.h"
#include "app/browse/stilla-block-view.h"
#include "app/browse/stilla-column.h"
#include "app/browse/stilla-help-numbers.h"
#include "app/browse/stilla-values-view.h"
#include "app/dose/stilla-label-reader.h"

#define HELP_PAGE "get-help-now"

/* Before the first layout there is no size to go by. */
#define UNKNOWN_HEIGHT 800
#define LEAST_SIZE 120
/* What is made between two frames, in pixels: laid out, it takes far longer than made. */
#define FILL_HEIGHT 250

struct _StillaPageView {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *scroller;
  GtkViewport *viewport;

  /* borrowed */
  AdwClamp *clamp;
  GtkWidget *column; /* NULL until a page is shown */

  /* owned */
  StillaContext *context;
  StillaRendition *rendition;
  guint next_block; /* the first one that has no widget yet */
  guint fill_id;
  gboolean is_first_frame;
  char *pending_anchor;
  double pending_scroll; /* negative: nothing to restore */
};

G_DEFINE_FINAL_TYPE (StillaPageView, stilla_page_view, GTK_TYPE_WIDGET)

static GtkAdjustment *
get_adjustment (StillaPageView *self)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

static GtkWidget *
find_by_name (GtkWidget *widget, const char *name)
{
  if (g_str_equal (gtk_widget_get_name (widget), name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_by_name (child, name);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static void
scroll_to_anchor (StillaPageView *self)
{
  GtkWidget *widget = find_by_name (self->column, self->pending_anchor);
  double y = 0;

  if (widget != NULL && gtk_widget_translate_coordinates (widget, self->column, 0, 0, NULL, &y))
    gtk_adjustment_set_value (get_adjustment (self), y);
}

/* Places are known only once the page has been laid out. What scrolls is then laid out once more: asked while
 * the parents are being laid out it would otherwise wait, unpainted, for the next reason to do so. */
static void
stilla_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StillaPageView *self = STILLA_PAGE_VIEW (widget);
  GtkAllocation place = { 0, 0, width, height };

  gtk_widget_size_allocate (self->scroller, &place, baseline);
  if (self->pending_anchor == NULL && self->pending_scroll < 0)
    return;

  if (self->pending_anchor != NULL)
    scroll_to_anchor (self);
  else if (self->pending_scroll >= 0)
    gtk_adjustment_set_value (get_adjustment (self), self->pending_scroll);
  g_clear_pointer (&self->pending_anchor, g_free);
  self->pending_scroll = -1;
  gtk_widget_size_allocate (self->scroller, &place, baseline);
}

/* Whatever does not fit is scrolled, so the page need not be asked. Asked for its height without a width, it
 * would lay out all its text one more time. */
static void
stilla_page_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = LEAST_SIZE;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL
                 ? adw_clamp_get_maximum_size (STILLA_PAGE_VIEW (widget)->clamp)
                 : UNKNOWN_HEIGHT;
}

static void
stop_filling (StillaPageView *self)
{
  if (self->fill_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->fill_id);
  self->fill_id = 0;
}

static void
stilla_page_view_dispose (GObject *object)
{
  StillaPageView *self = STILLA_PAGE_VIEW (object);

  stop_filling (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_page_view_parent_class)->dispose (object);
}

static void
stilla_page_view_finalize (GObject *object)
{
  StillaPageView *self = STILLA_PAGE_VIEW (object);

  g_clear_pointer (&self->pending_anchor, g_free);
  G_OBJECT_CLASS (stilla_page_view_parent_class)->finalize (object);
}

static void
stilla_page_view_class_init (StillaPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stilla_page_view_dispose;
  object_class->finalize = stilla_page_view_finalize;
  widget_class->measure = stilla_page_view_measure;
  widget_class->size_allocate = stilla_page_view_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/browse/stilla-page-view.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaPageView, scroller);
  gtk_widget_class_bind_template_child (widget_class, StillaPageView, viewport);
  gtk_widget_class_set_css_name (widget_class, "stilla-page-view");
}

/* How narrow a text may get is decided when its label is made. */
static void
text_size_changed_cb (StillaPageView *self)
{
  g_autofree char *page_id
      = self->rendition != NULL ? g_strdup (stilla_rendition_get_page_id (self->rendition)) : NULL;
  double scroll = stilla_page_view_get_scroll (self);

  if (page_id != NULL && stilla_page_view_show (self, page_id, NULL))
    stilla_page_view_set_scroll (self, scroll);
}

static void
stilla_page_view_init (StillaPageView *self)
{
  self->pending_scroll = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->clamp = ADW_CLAMP (stilla_column_new ());
  gtk_viewport_set_child (self->viewport, GTK_WIDGET (self->clamp));
  g_signal_connect_object (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                           G_CALLBACK (text_size_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The screen has the live reader in place of the worked table that paper shows. */
static GtkWidget *
make_label_reader (StillaPageView *self, const StillaBlock *block)
{
  GtkWidget *reader = stilla_label_reader_new (self->context, block->id);

  gtk_widget_add_css_class (reader, "block");
  return reader;
}

static GtkWidget *
make_values (StillaPageView *self, const StillaBlock *block)
{
  GtkWidget *values
      = stilla_values_view_new (block, self->rendition, stilla_context_get_value_marks (self->context));

  gtk_widget_add_css_class (values, "block");
  return values;
}

/* The reader's own numbers stand right below the first sentence of the page that is opened in need. */
static GtkWidget *
make_numbers (StillaPageView *self)
{
  GSettings *stored = stilla_settings_get_stored (stilla_context_get_settings (self->context));
  GtkWidget *numbers = stilla_help_numbers_new (stored);

  gtk_widget_add_css_class (numbers, "block");
  return numbers;
}

/* Returns the block that was made a widget, NULL when the page is complete. */
static const StillaBlock *
append_next (StillaPageView *self)
{
  const GPtrArray *blocks = stilla_rendition_get_blocks (self->rendition);
  const StillaBlock *block;

  if (self->next_block >= blocks->len)
    return NULL;
  block = g_ptr_array_index (blocks, self->next_block++);
  if (block->kind == STILLA_BLOCK_LABEL_READER)
    gtk_box_append (GTK_BOX (self->column), make_label_reader (self, block));
  else if (block->kind == STILLA_BLOCK_VALUES)
    gtk_box_append (GTK_BOX (self->column), make_values (self, block));
  else
    gtk_box_append (GTK_BOX (self->column), stilla_block_view_new (block, self->rendition));
  if (block->kind == STILLA_BLOCK_LEAD
      && g_str_equal (stilla_rendition_get_page_id (self->rendition), HELP_PAGE))
    gtk_box_append (GTK_BOX (self->column), make_numbers (self));
  return block;
}

/* Adds about @missing pixels of blocks. Measured, they would be laid out one time more than needed.
 * Returns: whether there are more */
static gboolean
fill (StillaPageView *self, int missing)
{
  const StillaBlock *block = NULL;

  while (missing > 0 && (block = append_next (self)) != NULL)
    missing -= stilla_block_height_guess (block, adw_clamp_get_maximum_size (self->clamp));
  return block != NULL;
}

/* The upper half of what can be seen, where reading begins; the rest follows in the next frames, so that a
 * long page opens as fast as a short one. */
static void
fill_first_frame (StillaPageView *self)
{
  int height = gtk_widget_get_height (self->scroller);

  fill (self, (height > 0 ? height : UNKNOWN_HEIGHT) / 2);
}

static gboolean
fill_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  StillaPageView *self = STILLA_PAGE_VIEW (widget);

  if (self->is_first_frame) {
    self->is_first_frame = FALSE;
    return G_SOURCE_CONTINUE;
  }
  if (fill (self, FILL_HEIGHT))
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

/* A window whose focus goes away with a page would look for another one by itself. */
static void
rescue_focus (StillaPageView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && self->column != NULL && gtk_widget_is_ancestor (focus, self->column))
    gtk_widget_grab_focus (self->scroller);
}

static void
start_column (StillaPageView *self)
{
  rescue_focus (self);
  self->column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                               GTK_ACCESSIBLE_ROLE_DOCUMENT, NULL);
  gtk_widget_add_css_class (self->column, "reading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->column), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stilla_rendition_get_title (self->rendition), -1);
  adw_clamp_set_child (self->clamp, self->column);
  self->next_block = 0;
}

void
stilla_page_view_set_context (StillaPageView *self, StillaContext *context)
{
  g_set_object (&self->context, context);
}

gboolean
stilla_page_view_show (StillaPageView *self, const char *page_id, GError **error)
{
  g_autoptr (StillaReader) reader = stilla_context_dup_reader (self->context);
  StillaRendition *rendition
      = stilla_rendition_new (stilla_context_get_bundle (self->context), page_id, reader, error);

  if (rendition == NULL)
    return FALSE;

  stop_filling (self);
  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  self->rendition = rendition;
  start_column (self);
  fill_first_frame (self);
  self->is_first_frame = TRUE;
  self->fill_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_cb, NULL, NULL);
  g_clear_pointer (&self->pending_anchor, g_free);
  stilla_page_view_set_scroll (self, 0);
  return TRUE;
}

void
stilla_page_view_complete (StillaPageView *self)
{
  if (self->rendition == NULL)
    return;
  stop_filling (self);
  while (append_next (self) != NULL)
    ;
}

StillaRendition *
stilla_page_view_get_rendition (StillaPageView *self)
{
  return self->rendition;
}

void
stilla_page_view_scroll_to (StillaPageView *self, const char *anchor)
{
  stilla_page_view_complete (self);
  g_clear_pointer (&self->pending_anchor, g_free);
  self->pending_anchor = g_strdup (anchor);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

double
stilla_page_view_get_scroll (StillaPageView *self)
{
  return self->rendition != NULL ? gtk_adjustment_get_value (get_adjustment (self)) : 0;
}

void
stilla_page_view_set_scroll (StillaPageView *self, double scroll)
{
  if (scroll > 0)
    stilla_page_view_complete (self);
  self->pending_scroll = scroll;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
stilla_page_view_focus (StillaPageView *self, const char *anchor)
{
  GtkWidget *target = NULL;

  if (self->column == NULL)
    return;
  if (anchor != NULL)
    target = find_by_name (self->column, anchor);
  if (target == NULL)
    target = gtk_widget_get_first_child (self->column);

  /* A label complains when it takes the focus from nobody, as after the page that had it is gone. */
  gtk_widget_grab_focus (self->scroller);
  if (target != NULL && !gtk_widget_grab_focus (target))
    gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
}
