/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/planner/stilla-confirm-window.h"
#include "app/planner/stilla-plan-files-page-private.h"
#include "model/stilla-planner-files.h"

#include <glib/gi18n.h>

/* A file that is looked at or written. */
typedef struct {
  StillaPlanFilesPage *page;
  char *path;
} Errand;

static void
errand_free (Errand *self)
{
  g_clear_object (&self->page);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Errand, errand_free)

static void
errand_free_closure (gpointer data, GClosure *closure)
{
  errand_free (data);
}

static Errand *
errand_new (StillaPlanFilesPage *page, const char *path)
{
  Errand *self = g_new0 (Errand, 1);

  self->page = g_object_ref (page);
  self->path = g_strdup (path);
  return self;
}

static StillaPlanner *
get_planner (StillaPlanFilesPage *self)
{
  return stilla_context_get_planner (self->context);
}

static void
backed_up_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_name (errand->path);
  g_autofree char *words = NULL;
  gboolean is_done = stilla_planner_backup_finish (STILLA_PLANNER (source), result, &error);

  if (errand->page->context == NULL)
    return;
  if (!is_done) {
    stilla_file_task_refuse (errand->page->backup, error->message);
    return;
  }
  /* TRANSLATORS: the place of a file */
  words = g_strdup_printf (_ ("The backup is saved as %s."), name);
  stilla_file_task_say (errand->page->backup, words);
}

void
_stilla_plan_files_page_save_backup (StillaPlanFilesPage *self, GFile *file)
{
  g_autofree char *path = _stilla_plan_files_page_dup_path (self->backup, file);

  if (path == NULL)
    return;
  stilla_file_task_begin (self->backup);
  stilla_planner_backup_async (get_planner (self), path, backed_up_cb, errand_new (self, path));
}

static void
say_restored (StillaPlanFilesPage *self, const char *replaced)
{
  g_autofree char *name = replaced != NULL ? g_filename_display_name (replaced) : NULL;
  g_autofree char *words
      = name != NULL
            /* TRANSLATORS: the place of a file */
            ? g_strdup_printf (_ ("The backup is restored. What was here before is kept as %s."), name)
            : g_strdup (_ ("The backup is restored."));

  stilla_file_task_say (self->backup, words);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *replaced = NULL;
  gboolean is_done = stilla_planner_restore_finish (STILLA_PLANNER (source), result, &replaced, &error);

  if (errand->page->context == NULL)
    return;
  if (is_done)
    say_restored (errand->page, replaced);
  else
    stilla_file_task_refuse (errand->page->backup, error->message);
}

static void
restore_cb (StillaConfirmWindow *window, Errand *errand)
{
  StillaPlanFilesPage *self = errand->page;

  if (self->context == NULL)
    return;
  stilla_file_task_begin (self->backup);
  stilla_planner_restore_async (get_planner (self), errand->path, restored_cb,
                                errand_new (self, errand->path));
}

static void
ask_to_restore (Errand *errand, const StillaBackup *backup)
{
  g_autofree char *what = stilla_backup_describe (backup);
  /* TRANSLATORS: a sentence that says what a backup holds */
  g_autofree char *words
      = g_strdup_printf (_ ("%s It takes the place of everything that is written down here now, "
                            "for every person. That is kept in a file beside it."),
                         what);
  StillaConfirmWindow *window = stilla_confirm_window_open (
      GTK_WIDGET (errand->page), _ ("Restore this backup?"), words, _ ("Restore"), NULL);

  g_signal_connect_data (window, "confirmed", G_CALLBACK (restore_cb),
                         errand_new (errand->page, errand->path), errand_free_closure, 0);
}

static void
inspected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *what = NULL;
  StillaBackup backup;
  gboolean is_done = stilla_planner_inspect_finish (STILLA_PLANNER (source), result, &backup, &error);

  if (errand->page->context == NULL)
    return;
  if (!is_done) {
    stilla_file_task_refuse (errand->page->backup, error->message);
  } else if (backup.kind == STILLA_BACKUP_WHOLE) {
    stilla_file_task_say (errand->page->backup, "");
    ask_to_restore (errand, &backup);
  } else {
    what = stilla_backup_describe (&backup);
    stilla_file_task_refuse (errand->page->backup, what);
  }
}

void
_stilla_plan_files_page_look_at_backup (StillaPlanFilesPage *self, GFile *file)
{
  g_autofree char *path = _stilla_plan_files_page_dup_path (self->backup, file);

  if (path == NULL)
    return;
  stilla_file_task_begin (self->backup);
  stilla_planner_inspect_async (get_planner (self), path, inspected_cb, errand_new (self, path));
}

static void
erased_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Errand) errand = data;
  g_autoptr (GError) error = NULL;
  gboolean is_done = stilla_planner_erase_finish (STILLA_PLANNER (source), result, &error);

  if (errand->page->context == NULL)
    return;
  stilla_settings_forget (stilla_context_get_settings (errand->page->context));
  if (is_done)
    stilla_file_task_say (errand->page->erase,
                          _ ("Everything that Stilla kept is erased. Files that you saved yourself are still "
                             "where you put them."));
  else
    stilla_file_task_refuse (errand->page->erase, error->message);
}

static void
erase_confirmed_cb (StillaPlanFilesPage *self)
{
  stilla_file_task_begin (self->erase);
  stilla_planner_erase_async (get_planner (self), erased_cb, errand_new (self, NULL));
}

static void
erase_cb (StillaPlanFilesPage *self)
{
  StillaConfirmWindow *window = stilla_confirm_window_open (
      GTK_WIDGET (self), _ ("Erase everything?"),
      _ ("The plans, logs, answers and medicines of every person are removed, with the copies that Stilla "
         "made of them by itself, the sets of handouts, the practice, the settings, and the start at login. "
         "This cannot be undone. Flash memory and snapshots of the disk may keep copies that no program can "
         "reach. Files that you saved yourself stay."),
      /* TRANSLATORS: the word that has to be typed before everything is erased; short, in small letters */
      _ ("Erase"), _ ("erase"));

  g_signal_connect_object (window, "confirmed", G_CALLBACK (erase_confirmed_cb), self, G_CONNECT_SWAPPED);
}

static void
backup_cb (StillaPlanFilesPage *self)
{
  g_autofree char *name = _stilla_plan_files_page_dup_dated (self, _ ("Stilla backup"), ".db");

  _stilla_plan_files_page_ask_where (self, _ ("Save a backup"), name, _stilla_plan_files_page_save_backup);
}

static void
choose_backup_cb (StillaPlanFilesPage *self)
{
  _stilla_plan_files_page_ask_which (self, _ ("Choose a backup"), _stilla_plan_files_page_look_at_backup);
}

GtkWidget *
_stilla_plan_files_page_make_backup (StillaPlanFilesPage *self)
{
  GtkWidget *task = stilla_file_task_new (
      _ ("Backup"),
      _ ("A backup holds everything that is written down here, for every person, in one file. Keep it on "
         "another "
         "disk. Before a backup is restored you see what it holds, and what is here now is kept."));

  self->backup = STILLA_FILE_TASK (task);
  stilla_file_task_add_button (self->backup, _ ("Back up to a file…"), G_CALLBACK (backup_cb), self);
  stilla_file_task_add_button (self->backup, _ ("Restore a backup…"), G_CALLBACK (choose_backup_cb), self);
  return task;
}

GtkWidget *
_stilla_plan_files_page_make_erase (StillaPlanFilesPage *self)
{
  GtkWidget *task = stilla_file_task_new (_ ("Erase everything"),
                                          _ ("Removes all that Stilla keeps on this computer: plans, logs, "
                                             "answers, its own backups, sets of handouts, your practice, the "
                                             "settings and the start at login."));
  GtkWidget *button;

  self->erase = STILLA_FILE_TASK (task);
  button = stilla_file_task_add_button (self->erase, _ ("Erase everything…"), G_CALLBACK (erase_cb), self);
  gtk_widget_add_css_class (button, "destructive-action");
  return task;
}
