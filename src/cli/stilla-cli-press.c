/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/stilla-cli-press.h"

#include "core/paper/stilla-practice.h"
#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-plan-file.h"
#include "typeset/stilla-handout-composition.h"
#include "typeset/stilla-pdf.h"
#include "typeset/stilla-print-error.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

G_DEFINE_QUARK (stilla_cli_press_error, stilla_cli_press_error)

struct _StillaCliPress {
  StillaBundle *bundle;
  char *folder;  /* (nullable): where the guide is, as the system calls the place */
  gint64 moment; /* seconds since 1970 */
  GDate today;
  GHashTable *kept; /* (element-type utf8): files that must stay, as device and number */
};

static char *
find_real_path (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real);

  free (real);
  return copy;
}

StillaCliPress *
stilla_cli_press_new (const char *folder)
{
  g_autoptr (StillaBundle) bundle = stilla_cli_open_bundle (folder);
  StillaCliPress *self;

  if (bundle == NULL)
    return NULL;
  self = g_new0 (StillaCliPress, 1);
  self->bundle = g_steal_pointer (&bundle);
  self->folder = folder != NULL ? find_real_path (folder) : NULL;
  self->moment = stilla_cli_find_moment ();
  stilla_cli_find_today (&self->today);
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
stilla_cli_press_free (StillaCliPress *self)
{
  g_clear_pointer (&self->bundle, stilla_bundle_unref);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  g_free (self);
}

/* Returns: (transfer full) (nullable): the same words for the same file, whatever it is called */
static char *
identify (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    return NULL;
  return g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT, (guint64) status.st_dev,
                          (guint64) status.st_ino);
}

void
stilla_cli_press_keep (StillaCliPress *self, const char *path)
{
  char *identity = path != NULL ? identify (path) : NULL;

  if (identity != NULL)
    g_hash_table_add (self->kept, identity);
}

/* Whether they can be read is said when the handout is made. */
void
stilla_cli_press_keep_inputs (StillaCliPress *self, const StillaHandoutRequest *request)
{
  g_autoptr (StillaPractice) practice
      = request->practice != NULL ? stilla_practice_read (request->practice, NULL) : NULL;

  stilla_cli_press_keep (self, request->plan);
  stilla_cli_press_keep (self, request->practice);
  if (practice != NULL)
    stilla_cli_press_keep (self, practice->logo);
}

G_GNUC_PRINTF (2, 3)
static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  *error = g_error_new_valist (STILLA_CLI_PRESS_ERROR, STILLA_CLI_PRESS_ERROR_REQUEST, format, arguments);
  va_end (arguments);
  return FALSE;
}

static gboolean
is_in_guide (const StillaCliPress *self, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *real = find_real_path (folder);
  gsize length = self->folder != NULL ? strlen (self->folder) : 0;

  return real != NULL && length > 0 && strncmp (real, self->folder, length) == 0
         && (real[length] == '\0' || real[length] == '/');
}

static gboolean
check_output (const StillaCliPress *self, const StillaHandoutRequest *request, GError **error)
{
  g_autofree char *identity = identify (request->output);
  g_autofree char *shown = g_filename_display_name (request->output);

  if (identity != NULL && g_hash_table_contains (self->kept, identity))
    return refuse (error,
                   _ ("“%s” is a file that a handout is made of, or one just written. Name another output."),
                   shown);
  if (is_in_guide (self, request->output))
    return refuse (error, _ ("“%s” is in the folder of the guide. Name an output in another folder."), shown);
  return TRUE;
}

static gboolean
check_pages (const StillaCliPress *self, const StillaHandoutOrder *order, GError **error)
{
  for (guint i = 0; i < order->parts->len; i++) {
    const StillaHandoutPart *part = g_ptr_array_index (order->parts, i);

    if (part->kind == STILLA_HANDOUT_PAGE
        && stilla_bundle_find_page_entry (self->bundle, part->page_id) == NULL)
      return refuse (error, _ ("There is no page “%s”; “stilla-cli pages” lists them."), part->page_id);
  }
  return TRUE;
}

/* The pages whose questions the sheet for questions has. Returns: (transfer full): they are borrowed */
static GPtrArray *
list_pages (const StillaHandoutOrder *order)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < order->parts->len; i++) {
    const StillaHandoutPart *part = g_ptr_array_index (order->parts, i);

    if (part->kind == STILLA_HANDOUT_PAGE)
      g_ptr_array_add (ids, part->page_id);
  }
  g_ptr_array_add (ids, NULL);
  return ids;
}

static gboolean
is_draft (const StillaCliPress *self, const StillaPlanFile *file, const char *region)
{
  g_autoptr (StillaCircumstances) circumstances
      = stilla_circumstances_copy_since (file->circumstances, &self->today);
  g_autoptr (StillaSafetyReport) report
      = stilla_safety_check (self->bundle, region, file->plan, circumstances, &self->today);

  return stilla_safety_report_count_open (report) > 0;
}

static gboolean
read_plan (const StillaCliPress *self,
           const char *path,
           StillaIssueList *issues,
           StillaPlanFile **out,
           GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *name = NULL;

  if (path == NULL)
    return TRUE;
  file = g_file_new_for_path (path);
  name = g_filename_display_name (path);
  *out = stilla_plan_file_read (file, name, self->bundle, issues);
  if (*out != NULL)
    return TRUE;
  g_set_error (error, STILLA_CLI_PRESS_ERROR, STILLA_CLI_PRESS_ERROR_PLAN,
               _ ("The plan “%s” cannot be used; correct what is said about it."), name);
  return FALSE;
}

/* Returns: (transfer full) (nullable): whose paper it is and for whom */
static StillaLetterhead *
create_letterhead (const StillaHandoutRequest *request, GError **error)
{
  g_autoptr (StillaPractice) practice = NULL;

  if (request->practice != NULL && (practice = stilla_practice_read (request->practice, error)) == NULL)
    return NULL;
  return stilla_letterhead_new (practice, request->order->patient, request->order->date, error);
}

static StillaFlow *
compose (const StillaCliPress *self,
         const StillaHandoutRequest *request,
         const StillaPlanFile *file,
         GError **error)
{
  g_autoptr (GPtrArray) pages = list_pages (request->order);
  StillaHandoutSubject subject
      = { .bundle = self->bundle, .region = request->order->region, .today = &self->today };

  subject.question_pages = (const char *const *) pages->pdata;
  subject.week = g_date_valid (&request->week) ? &request->week : NULL;
  if (file != NULL) {
    subject.plan = file->plan;
    subject.circumstances = file->circumstances;
    subject.person = file->person;
  }
  return stilla_handout_compose (request->order, &subject, error);
}

void
stilla_cli_hold_stops (sigset_t *before)
{
  sigset_t stops;

  sigemptyset (&stops);
  sigaddset (&stops, SIGINT);
  sigaddset (&stops, SIGTERM);
  sigaddset (&stops, SIGHUP);
  sigprocmask (SIG_BLOCK, &stops, before);
}

void
stilla_cli_let_stops (const sigset_t *before)
{
  sigprocmask (SIG_SETMASK, before, NULL);
}

static gboolean
write_pages (const StillaCliPress *self, const StillaPageList *pages, const char *path, GError **error)
{
  sigset_t before;
  gboolean is_written;

  stilla_cli_hold_stops (&before);
  is_written = stilla_pdf_write (pages, path, self->moment, error);
  stilla_cli_let_stops (&before);
  return is_written;
}

static gboolean
write_out (StillaCliPress *self,
           const StillaHandoutRequest *request,
           StillaFlow *flow,
           guint *n_pages,
           GError **error)
{
  const StillaHandoutOrder *order = request->order;
  g_autoptr (StillaPageList) pages = NULL;
  StillaPageSpec spec;

  stilla_page_spec_init_for (&spec, order->paper, order->large, order->two_up);
  pages = stilla_page_list_new (flow, &spec, NULL, error);
  if (pages == NULL || !write_pages (self, pages, request->output, error))
    return FALSE;
  *n_pages = pages->pages->len;
  stilla_cli_press_keep (self, request->output);
  return TRUE;
}

gboolean
stilla_cli_press_print (StillaCliPress *self,
                        const StillaHandoutRequest *request,
                        StillaIssueList *issues,
                        StillaCliPrinted *out,
                        GError **error)
{
  g_autoptr (StillaPlanFile) file = NULL;
  g_autoptr (StillaLetterhead) letterhead = NULL;
  g_autoptr (StillaFlow) flow = NULL;

  stilla_cli_press_keep_inputs (self, request);
  if (!stilla_cli_check_region (self->bundle, request->order->region, error)
      || !check_pages (self, request->order, error) || !check_output (self, request, error)
      || !read_plan (self, request->plan, issues, &file, error)
      || (letterhead = create_letterhead (request, error)) == NULL)
    return FALSE;
  out->is_draft = file != NULL && is_draft (self, file, request->order->region);
  flow = compose (self, request, file, error);
  if (flow == NULL)
    return FALSE;
  stilla_flow_take_letterhead (flow, g_steal_pointer (&letterhead));
  return write_out (self, request, flow, &out->n_pages, error);
}

const char *
stilla_cli_press_draft_sentence (void)
{
  return _ (
      "This plan is a draft, and the handout says so; “stilla-cli plan check” lists what to ask a doctor or "
      "pharmacist.");
}

StillaCliExit
stilla_cli_press_exit (const GError *error)
{
  return g_error_matches (error, STILLA_PRINT_ERROR, STILLA_PRINT_ERROR_OUTPUT) ? STILLA_CLI_CANNOT_WRITE
                                                                                : STILLA_CLI_BAD_INPUT;
}
