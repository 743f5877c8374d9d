/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-find-bar.h"

#include "app/platform/stilla-named-colour.h"
#include "model/stilla-find.h"

#include <glib/gi18n.h>

typedef struct {
  GtkLabel *label; /* borrowed: cleared when the page changes */
  StillaMatch match;
} Hit;

struct _StillaFindBar {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *content;
  GtkEditable *entry;
  GtkLabel *count;

  /* borrowed */
  GtkWidget *target;

  /* owned */
  GArray *hits; /* (element-type Hit) */
  guint current;
};

G_DEFINE_FINAL_TYPE (StillaFindBar, stilla_find_bar, GTK_TYPE_WIDGET)

static void
collect (StillaFindBar *self, GtkWidget *widget, const char *words)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget)) {
    g_autoptr (GArray) matches = stilla_find_all (gtk_label_get_text (GTK_LABEL (widget)), words);

    for (guint i = 0; i < matches->len; i++) {
      Hit hit = { GTK_LABEL (widget), g_array_index (matches, StillaMatch, i) };

      g_array_append_val (self->hits, hit);
    }
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (self, child, words);
}

static void
add_colour (PangoAttrList *list, PangoAttribute *attribute, StillaMatch match)
{
  attribute->start_index = match.start;
  attribute->end_index = match.end;
  pango_attr_list_insert (list, attribute);
}

static void
mark (StillaFindBar *self, PangoAttrList *list, guint index)
{
  StillaMatch match = g_array_index (self->hits, Hit, index).match;
  GdkRGBA paper, ink;

  stilla_named_colour_lookup (GTK_WIDGET (self),
                              index == self->current ? "stilla_found_bg" : "stilla_match_bg", &paper);
  stilla_named_colour_lookup (GTK_WIDGET (self),
                              index == self->current ? "stilla_found_fg" : "stilla_match_fg", &ink);
  add_colour (list,
              pango_attr_background_new ((guint16) (paper.red * 65535), (guint16) (paper.green * 65535),
                                         (guint16) (paper.blue * 65535)),
              match);
  add_colour (list,
              pango_attr_foreground_new ((guint16) (ink.red * 65535), (guint16) (ink.green * 65535),
                                         (guint16) (ink.blue * 65535)),
              match);
}

/* The hits of one label follow each other. */
static void
mark_all (StillaFindBar *self)
{
  for (guint i = 0; i < self->hits->len;) {
    GtkLabel *label = g_array_index (self->hits, Hit, i).label;
    g_autoptr (PangoAttrList) list = pango_attr_list_new ();

    for (; i < self->hits->len && g_array_index (self->hits, Hit, i).label == label; i++)
      mark (self, list, i);
    gtk_label_set_attributes (label, list);
  }
}

static void
unmark_all (StillaFindBar *self)
{
  for (guint i = 0; i < self->hits->len; i++)
    gtk_label_set_attributes (g_array_index (self->hits, Hit, i).label, NULL);
  g_array_set_size (self->hits, 0);
  self->current = 0;
}

static void
show_count (StillaFindBar *self)
{
  const char *words = gtk_editable_get_text (self->entry);
  g_autofree char *count = NULL;

  if (self->hits->len > 0)
    /* Translators: the number of the match that is marked, and how many there are */
    count = g_strdup_printf (_ ("%u of %u"), self->current + 1, self->hits->len);
  else
    count = g_strdup (*words != '\0' ? _ ("Not on this page") : _ ("Type what to look for"));
  gtk_label_set_label (self->count, *words != '\0' ? count : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count), GTK_ACCESSIBLE_PROPERTY_LABEL, count, -1);
}

/* Brings the marked words to the middle of what can be seen. */
static void
scroll_to_current (StillaFindBar *self)
{
  GtkWidget *label, *viewport;
  GtkAdjustment *adjustment;
  double y = 0;
  PangoRectangle place;
  int dx, dy;

  if (self->hits->len == 0)
    return;
  label = GTK_WIDGET (g_array_index (self->hits, Hit, self->current).label);
  viewport = gtk_widget_get_ancestor (label, GTK_TYPE_VIEWPORT);
  if (viewport == NULL)
    return;

  pango_layout_index_to_pos (gtk_label_get_layout (GTK_LABEL (label)),
                             (int) g_array_index (self->hits, Hit, self->current).match.start, &place);
  gtk_label_get_layout_offsets (GTK_LABEL (label), &dx, &dy);
  gtk_widget_translate_coordinates (label, viewport, 0, dy + PANGO_PIXELS (place.y), NULL, &y);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + y
                                            - gtk_adjustment_get_page_size (adjustment) / 2);
}

static void
search_changed_cb (StillaFindBar *self)
{
  unmark_all (self);
  if (self->target != NULL && gtk_widget_get_visible (GTK_WIDGET (self)))
    collect (self, self->target, gtk_editable_get_text (self->entry));
  mark_all (self);
  show_count (self);
  scroll_to_current (self);
}

static void
next_cb (StillaFindBar *self)
{
  stilla_find_bar_step (self, TRUE);
}

static void
previous_cb (StillaFindBar *self)
{
  stilla_find_bar_step (self, FALSE);
}

static void
stilla_find_bar_dispose (GObject *object)
{
  StillaFindBar *self = STILLA_FIND_BAR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (stilla_find_bar_parent_class)->dispose (object);
}

static void
stilla_find_bar_finalize (GObject *object)
{
  StillaFindBar *self = STILLA_FIND_BAR (object);

  g_clear_pointer (&self->hits, g_array_unref);
  G_OBJECT_CLASS (stilla_find_bar_parent_class)->finalize (object);
}

static void
stilla_find_bar_class_init (StillaFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stilla_find_bar_dispose;
  object_class->finalize = stilla_find_bar_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/browse/stilla-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaFindBar, content);
  gtk_widget_class_bind_template_child (widget_class, StillaFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, StillaFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, stilla_find_bar_close);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_find_bar_init (StillaFindBar *self)
{
  self->hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
stilla_find_bar_set_target (StillaFindBar *self, GtkWidget *target)
{
  self->target = target;
}

void
stilla_find_bar_open (StillaFindBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
  search_changed_cb (self);
}

void
stilla_find_bar_close (StillaFindBar *self)
{
  unmark_all (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
stilla_find_bar_step (StillaFindBar *self, gboolean forward)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self))) {
    stilla_find_bar_open (self);
    return;
  }
  if (self->hits->len == 0)
    return;
  self->current = (self->current + (forward ? 1 : self->hits->len - 1)) % self->hits->len;
  mark_all (self);
  show_count (self);
  scroll_to_current (self);
}
