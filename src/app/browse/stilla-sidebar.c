/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/browse/stilla-sidebar.h"

#include "app/browse/stilla-search-results.h"
#include "app/browse/stilla-sidebar-row.h"
#include "model/stilla-search-model.h"

#include <glib/gi18n.h>

struct _StillaSidebar {
  GtkWidget parent_instance;

  /* template */
  GtkWidget *content;
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkListBox *list;
  GtkListBox *places; /* below what was found too */
  StillaSearchResults *results;

  /* borrowed */
  StillaSidebarRow *current; /* nullable */

  /* owned */
  StillaContext *context;
  StillaSearchModel *search;
  GPtrArray *sections; /* (element-type GPtrArray (element-type StillaSidebarRow)): a section row, then its
                          pages */
};

G_DEFINE_FINAL_TYPE (StillaSidebar, stilla_sidebar, GTK_TYPE_WIDGET)

static const struct {
  const char *id;
  const char *icon_name;
} section_icons[] = {
  { "understand", "stilla-understand-symbolic" }, { "options", "stilla-options-symbolic" },
  { "dosing", "stilla-dosing-symbolic" },         { "safety", "stilla-safety-symbolic" },
  { "evidence", "stilla-evidence-symbolic" },     { "about", "stilla-about-symbolic" },
  { "start-here", "stilla-home-symbolic" },       { "get-help-now", "stilla-take-care-symbolic" },
};

static const char *
find_icon (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (section_icons); i++)
    if (g_str_equal (section_icons[i].id, id))
      return section_icons[i].icon_name;
  return "stilla-page-symbolic";
}

static void
set_section_expanded (GPtrArray *rows, gboolean expanded)
{
  stilla_sidebar_row_set_expanded (g_ptr_array_index (rows, 0), expanded);
  for (guint i = 1; i < rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (rows, i), expanded);
}

static GPtrArray *
find_section_of (StillaSidebar *self, gconstpointer row)
{
  for (guint i = 0; i < self->sections->len; i++) {
    GPtrArray *rows = g_ptr_array_index (self->sections, i);

    if (g_ptr_array_find (rows, row, NULL))
      return rows;
  }
  return NULL;
}

static void
row_activated_cb (StillaSidebar *self, StillaSidebarRow *row)
{
  GPtrArray *section = stilla_sidebar_row_is_section (row) ? find_section_of (self, row) : NULL;

  if (section != NULL)
    set_section_expanded (section, !stilla_sidebar_row_get_expanded (row));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.go", "s", stilla_sidebar_row_get_place (row));
}

/* The arrow that points to the text closes a section or leaves it for its head; the other one opens it. */
static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  StillaSidebar *self = STILLA_SIDEBAR (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean open = g_variant_get_boolean (args);
  GPtrArray *rows = focus != NULL ? find_section_of (self, focus) : NULL;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    open = !open;
  if (rows == NULL)
    return FALSE;
  if (!open)
    gtk_widget_grab_focus (g_ptr_array_index (rows, 0));
  set_section_expanded (rows, open);
  return TRUE;
}

static void
add_place (GtkListBox *list, const char *place, const char *title, const char *icon_name)
{
  gtk_list_box_append (list, stilla_sidebar_row_new_place (place, title, icon_name));
}

static void
add_pages (StillaSidebar *self, const StillaSection *section)
{
  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *page = g_ptr_array_index (section->pages, i);
    g_autofree char *place = g_strconcat ("page:", page->id, NULL);

    add_place (self->list, place, page->title, find_icon (page->id));
  }
}

static void
add_section (StillaSidebar *self, const StillaSection *section)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_ptr_array_add (
      rows, stilla_sidebar_row_new_section (section->title, find_icon (section->id), section->pages->len));
  for (guint i = 0; i < section->pages->len; i++) {
    const StillaPageEntry *page = g_ptr_array_index (section->pages, i);
    g_autofree char *place = g_strconcat ("page:", page->id, NULL);

    g_ptr_array_add (rows, stilla_sidebar_row_new_place (place, page->title, NULL));
  }
  for (guint i = 0; i < rows->len; i++)
    gtk_list_box_append (self->list, g_ptr_array_index (rows, i));
  g_ptr_array_add (self->sections, rows);
  set_section_expanded (rows, FALSE);
}

static void
clear_list (StillaSidebar *self)
{
  GtkWidget *row;

  if (self->current != NULL)
    stilla_sidebar_row_set_current (self->current, FALSE);
  self->current = NULL;
  g_ptr_array_set_size (self->sections, 0);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

static void
found_cb (StillaSidebar *self)
{
  const GPtrArray *hits = stilla_search_model_get_hits (self->search);

  if (hits != NULL)
    stilla_search_results_show (self->results, hits, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_stack_set_visible_child_name (self->stack, hits != NULL ? "results" : "contents");
}

static void
search_changed_cb (StillaSidebar *self)
{
  stilla_search_model_ask (self->search, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
open_first_cb (StillaSidebar *self)
{
  stilla_search_results_open_first (self->results);
}

/* The first Escape leaves the search, the next one the sidebar. */
static void
stop_search_cb (StillaSidebar *self)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (empty)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.leave-search", NULL);
}

static gboolean
down_cb (GtkEventControllerKey *keys,
         guint keyval,
         guint keycode,
         GdkModifierType modifiers,
         StillaSidebar *self)
{
  if (keyval != GDK_KEY_Down)
    return FALSE;
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") == 0)
    stilla_search_results_focus_first (self->results);
  else
    stilla_sidebar_focus_list (self);
  return TRUE;
}

static void
follow_down_key (StillaSidebar *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (down_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

static void
stilla_sidebar_dispose (GObject *object)
{
  StillaSidebar *self = STILLA_SIDEBAR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->search);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_sidebar_parent_class)->dispose (object);
}

static void
stilla_sidebar_finalize (GObject *object)
{
  StillaSidebar *self = STILLA_SIDEBAR (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  G_OBJECT_CLASS (stilla_sidebar_parent_class)->finalize (object);
}

static void
stilla_sidebar_class_init (StillaSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = stilla_sidebar_dispose;
  object_class->finalize = stilla_sidebar_finalize;

  g_type_ensure (STILLA_TYPE_SEARCH_RESULTS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/stilla/app/browse/stilla-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, StillaSidebar, content);
  gtk_widget_class_bind_template_child (widget_class, StillaSidebar, entry);
  gtk_widget_class_bind_template_child (widget_class, StillaSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, StillaSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, StillaSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, StillaSidebar, results);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_first_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "b", FALSE);
  gtk_widget_class_set_css_name (widget_class, "stilla-sidebar");
}

static void
stilla_sidebar_init (StillaSidebar *self)
{
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  add_place (self->places, "plan", _ ("My plan"), "stilla-calendar-symbolic");
  add_place (self->places, "medicines", _ ("My medicines"), "stilla-medicine-symbolic");
  add_place (self->places, "before-you-start", _ ("Before you start"), "stilla-checklist-symbolic");
  add_place (self->places, "interactions", _ ("Look up a medicine"), "stilla-look-up-symbolic");
  add_place (self->places, "handouts", _ ("Handouts"), "stilla-printer-symbolic");
  follow_down_key (self);
}

static void
list_pages (StillaSidebar *self)
{
  const GPtrArray *sections = stilla_bundle_get_sections (stilla_context_get_bundle (self->context));

  clear_list (self);
  for (guint i = 0; i < sections->len; i++) {
    const StillaSection *section = g_ptr_array_index (sections, i);

    /* The first pages are the doors to the others; they stand open. */
    if (i == 0)
      add_pages (self, section);
    else
      add_section (self, section);
  }
}

void
stilla_sidebar_set_context (StillaSidebar *self, StillaContext *context)
{
  self->context = g_object_ref (context);
  self->search = stilla_search_model_new (context);
  g_signal_connect_object (self->search, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (context, "notify::bundle", G_CALLBACK (list_pages), self, G_CONNECT_SWAPPED);
  list_pages (self);
}

static StillaSidebarRow *
find_row_in (GtkListBox *list, const char *place)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (list));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    if (STILLA_IS_SIDEBAR_ROW (row)
        && g_strcmp0 (stilla_sidebar_row_get_place (STILLA_SIDEBAR_ROW (row)), place) == 0)
      return STILLA_SIDEBAR_ROW (row);
  return NULL;
}

static StillaSidebarRow *
find_row (StillaSidebar *self, const char *place)
{
  StillaSidebarRow *row = find_row_in (self->list, place);

  return row != NULL ? row : find_row_in (self->places, place);
}

void
stilla_sidebar_select (StillaSidebar *self, const char *place)
{
  StillaSidebarRow *row = find_row (self, place);
  GPtrArray *rows = row != NULL ? find_section_of (self, row) : NULL;

  if (rows != NULL)
    set_section_expanded (rows, TRUE);
  if (self->current != NULL)
    stilla_sidebar_row_set_current (self->current, FALSE);
  self->current = row;
  if (row != NULL)
    stilla_sidebar_row_set_current (row, TRUE);
}

void
stilla_sidebar_start_search (StillaSidebar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
stilla_sidebar_focus_list (StillaSidebar *self)
{
  if (self->current != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->current));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}
