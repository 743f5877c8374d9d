/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-plan-files-page-private.h"

#include "app/browse/stilla-screen.h"
#include "app/browse/stilla-text-label.h"
#include "app/platform/stilla-file-chooser.h"
#include "core/schedule/stilla-date.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (StillaPlanFilesPage, stilla_plan_files_page, GTK_TYPE_WIDGET)

typedef struct {
  StillaPlanFilesPage *page;
  _StillaFileChosen chosen;
} Asking;

static void
asking_free (Asking *self)
{
  g_clear_object (&self->page);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static Asking *
asking_new (StillaPlanFilesPage *page, _StillaFileChosen chosen)
{
  Asking *self = g_new0 (Asking, 1);

  self->page = g_object_ref (page);
  self->chosen = chosen;
  return self;
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  g_autoptr (GFile) file = stilla_file_chooser_finish (result, NULL);

  if (file != NULL && asking->page->context != NULL)
    asking->chosen (asking->page, file);
}

void
_stilla_plan_files_page_ask_where (StillaPlanFilesPage *self,
                                   const char *title,
                                   const char *name,
                                   _StillaFileChosen chosen)
{
  stilla_file_chooser_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, name,
                                  chosen_cb, asking_new (self, chosen));
}

void
_stilla_plan_files_page_ask_which (StillaPlanFilesPage *self, const char *title, _StillaFileChosen chosen)
{
  stilla_file_chooser_open_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, chosen_cb,
                                  asking_new (self, chosen));
}

char *
_stilla_plan_files_page_dup_path (StillaFileTask *task, GFile *file)
{
  char *path = g_file_get_path (file);

  if (path == NULL)
    stilla_file_task_refuse (task,
                             _ ("That place is not on this computer. Choose a folder of this computer."));
  return path;
}

char *
_stilla_plan_files_page_dup_dated (StillaPlanFilesPage *self, const char *name, const char *ending)
{
  g_autofree char *today
      = stilla_date_to_string (stilla_planner_get_today (stilla_context_get_planner (self->context)));

  return g_strconcat (name, " ", today, ending, NULL);
}

static void
show_notice (StillaPlanFilesPage *self)
{
  StillaPlanner *planner = stilla_context_get_planner (self->context);
  const char *words = stilla_planner_get_notice (planner);

  if (words == NULL && !stilla_planner_is_loaded (planner))
    words = _ ("Your plan is being opened.");
  gtk_label_set_label (self->notice, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), words != NULL);
}

static void
show_all (StillaPlanFilesPage *self)
{
  gboolean is_loaded = stilla_planner_is_loaded (stilla_context_get_planner (self->context));
  GtkWidget *const tasks[] = { GTK_WIDGET (self->calendar), GTK_WIDGET (self->log), GTK_WIDGET (self->plan),
                               GTK_WIDGET (self->backup), GTK_WIDGET (self->erase) };

  show_notice (self);
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    gtk_widget_set_sensitive (tasks[i], is_loaded);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && is_loaded)
    _stilla_plan_files_page_show_calendar (self);
}

/* Whether the plan is a draft is looked up only when somebody sees it. */
static void
stilla_plan_files_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (stilla_plan_files_page_parent_class)->map (widget);
  show_all (STILLA_PLAN_FILES_PAGE (widget));
}

static void
stilla_plan_files_page_dispose (GObject *object)
{
  StillaPlanFilesPage *self = STILLA_PLAN_FILES_PAGE (object);

  g_clear_pointer (&self->screen, gtk_widget_unparent);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (stilla_plan_files_page_parent_class)->dispose (object);
}

static void
stilla_plan_files_page_class_init (StillaPlanFilesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = stilla_plan_files_page_dispose;
  widget_class->map = stilla_plan_files_page_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
stilla_plan_files_page_init (StillaPlanFilesPage *self)
{
}

static GtkWidget *
make_notice (StillaPlanFilesPage *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "xalign", 0.0, "selectable", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);

  gtk_widget_add_css_class (label, "callout");
  gtk_widget_add_css_class (label, "take-care");
  self->notice = GTK_LABEL (label);
  return label;
}

static void
fill (StillaPlanFilesPage *self)
{
  StillaScreen *screen = STILLA_SCREEN (self->screen);

  stilla_screen_append (screen, make_notice (self));
  stilla_screen_append (
      screen, stilla_text_label_new_plain (
                  _ ("What you write down stays on this computer. Files that you save here go where you put "
                     "them, and whoever opens them can read what you take."),
                  "prose"));
  stilla_screen_append (screen, _stilla_plan_files_page_make_backup (self));
  stilla_screen_append (screen, _stilla_plan_files_page_make_calendar (self));
  stilla_screen_append (screen, _stilla_plan_files_page_make_plan (self));
  stilla_screen_append (screen, _stilla_plan_files_page_make_log (self));
  stilla_screen_append (screen, _stilla_plan_files_page_make_erase (self));
}

GtkWidget *
stilla_plan_files_page_new (StillaContext *context)
{
  StillaPlanFilesPage *self = g_object_new (STILLA_TYPE_PLAN_FILES_PAGE, NULL);

  self->context = g_object_ref (context);
  self->screen = stilla_screen_new (_ ("Backup and files"));
  fill (self);
  gtk_widget_set_parent (self->screen, GTK_WIDGET (self));
  g_signal_connect_object (stilla_context_get_planner (context), "changed", G_CALLBACK (show_all), self,
                           G_CONNECT_SWAPPED);
  show_all (self);
  return GTK_WIDGET (self);
}
