/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-page-view.h"

#include "app/browse/stilla-block-view.h"
#include "app/browse/stilla-column.h"
#include "app/browse/stilla-help-numbers.h"

#define HELP_PAGE "get-help-now"

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

/* Places are known only once the page has been laid out. */
static void
stilla_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  StillaPageView *self = STILLA_PAGE_VIEW (widget);

  gtk_widget_size_allocate (self->scroller, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (self->pending_anchor != NULL)
    scroll_to_anchor (self);
  else if (self->pending_scroll >= 0)
    gtk_adjustment_set_value (get_adjustment (self), self->pending_scroll);
  g_clear_pointer (&self->pending_anchor, g_free);
  self->pending_scroll = -1;
}

static void
stilla_page_view_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (STILLA_PAGE_VIEW (widget)->scroller, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
stilla_page_view_dispose (GObject *object)
{
  StillaPageView *self = STILLA_PAGE_VIEW (object);

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

static void
stilla_page_view_init (StillaPageView *self)
{
  self->pending_scroll = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->clamp = ADW_CLAMP (stilla_column_new ());
  gtk_viewport_set_child (self->viewport, GTK_WIDGET (self->clamp));
}

static void
append_block (StillaPageView *self, GtkBox *column, const StillaBlock *block, StillaRendition *rendition)
{
  gtk_box_append (column, stilla_block_view_new (block, rendition));

  /* The reader's own numbers stand right below the first sentence of the page that is opened in need. */
  if (block->kind == STILLA_BLOCK_LEAD && g_str_equal (stilla_rendition_get_page_id (rendition), HELP_PAGE)) {
    GtkWidget *numbers
        = stilla_help_numbers_new (stilla_settings_get_stored (stilla_context_get_settings (self->context)));

    gtk_widget_add_css_class (numbers, "block");
    gtk_box_append (column, numbers);
  }
}

static GtkWidget *
make_column (StillaPageView *self, StillaRendition *rendition)
{
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_DOCUMENT, NULL);
  const GPtrArray *blocks = stilla_rendition_get_blocks (rendition);

  gtk_widget_add_css_class (column, "reading");
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stilla_rendition_get_title (rendition), -1);
  for (guint i = 0; i < blocks->len; i++)
    append_block (self, GTK_BOX (column), g_ptr_array_index (blocks, i), rendition);
  return column;
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

  self->column = make_column (self, rendition);
  adw_clamp_set_child (self->clamp, self->column);
  g_clear_pointer (&self->rendition, stilla_rendition_unref);
  self->rendition = rendition;
  g_clear_pointer (&self->pending_anchor, g_free);
  stilla_page_view_set_scroll (self, 0);
  return TRUE;
}

StillaRendition *
stilla_page_view_get_rendition (StillaPageView *self)
{
  return self->rendition;
}

void
stilla_page_view_scroll_to (StillaPageView *self, const char *anchor)
{
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
  if (target != NULL && !gtk_widget_grab_focus (target))
    gtk_widget_child_focus (target, GTK_DIR_TAB_FORWARD);
}
