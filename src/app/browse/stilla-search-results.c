/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-search-results.h"

#include <glib/gi18n.h>

#define PLACE_KEY "stilla-place"

struct _StillaSearchResults {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *content;
  GtkLabel *count;
  GtkListBox *list;
  GtkWidget *nothing;
  GtkLabel *nothing_words;
};

G_DEFINE_FINAL_TYPE (StillaSearchResults, stilla_search_results, GTK_TYPE_WIDGET)

/* The words that match stand bold. */
static char *
make_markup (const StillaSearchHit *hit)
{
  GString *markup = g_string_new (NULL);
  guint at = 0;

  for (guint i = 0; i < hit->marks->len; i++) {
    StillaSearchMark mark = g_array_index (hit->marks, StillaSearchMark, i);
    g_autofree char *before = g_markup_escape_text (hit->sentence + at, mark.start - at);
    g_autofree char *word = g_markup_escape_text (hit->sentence + mark.start, mark.end - mark.start);

    g_string_append_printf (markup, "%s<b>%s</b>", before, word);
    at = mark.end;
  }
  if (hit->sentence[at] != '\0') {
    g_autofree char *rest = g_markup_escape_text (hit->sentence + at, -1);

    g_string_append (markup, rest);
  }
  return g_string_free (markup, FALSE);
}

static GtkWidget *
make_label (const char *markup, const char *css_class, int lines)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", markup, "use-markup", TRUE, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, "lines", lines,
                                   "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_row (const StillaSearchHit *hit)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = g_markup_escape_text (hit->title, -1);
  g_autofree char *sentence = make_markup (hit);
  g_autofree char *place
      = g_strconcat ("page:", hit->page_id, hit->anchor != NULL ? "#" : NULL, hit->anchor, NULL);

  gtk_box_append (GTK_BOX (box), make_label (title, "heading", 2));
  gtk_box_append (GTK_BOX (box), make_label (sentence, "result-sentence", 3));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), PLACE_KEY, g_steal_pointer (&place), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, hit->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, hit->sentence, -1);
  return row;
}

static void
row_activated_cb (StillaSearchResults *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s",
                              g_object_get_data (G_OBJECT (row), PLACE_KEY));
}

static void
stilla_search_results_dispose (GObject *object)
{
  g_clear_pointer (&STILLA_SEARCH_RESULTS (object)->content, gtk_widget_unparent);
  G_OBJECT_CLASS (stilla_search_results_parent_class)->dispose (object);
}

static void
stilla_search_results_class_init (StillaSearchResultsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_search_results_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/stilla/app/browse/stilla-search-results.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaSearchResults, content);
  gtk_widget_class_bind_template_child (widget_class, StillaSearchResults, count);
  gtk_widget_class_bind_template_child (widget_class, StillaSearchResults, list);
  gtk_widget_class_bind_template_child (widget_class, StillaSearchResults, nothing);
  gtk_widget_class_bind_template_child (widget_class, StillaSearchResults, nothing_words);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_search_results_init (StillaSearchResults *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_count (StillaSearchResults *self, guint n_hits, const char *query)
{
  g_autofree char *words = NULL;

  if (n_hits > 0)
    words = g_strdup_printf (ngettext ("%u page found", "%u pages found", n_hits), n_hits);
  else
    /* Translators: what was typed into the search entry */
    words = g_strdup_printf (_ ("Nothing found for “%s”"), query);
  gtk_label_set_label (n_hits > 0 ? self->count : self->nothing_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (n_hits > 0 ? self->count : self->nothing_words),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
stilla_search_results_show (StillaSearchResults *self, const GPtrArray *hits, const char *query)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; i < hits->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (hits, i)));

  show_count (self, hits->len, query);
  gtk_widget_set_visible (GTK_WIDGET (self->count), hits->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), hits->len > 0);
  gtk_widget_set_visible (self->nothing, hits->len == 0);
}

void
stilla_search_results_open_first (StillaSearchResults *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    row_activated_cb (self, row);
}

void
stilla_search_results_focus_first (StillaSearchResults *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}
