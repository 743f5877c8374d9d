/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/stilla-cli.h"
#include "core/paper/stilla-handout-request.h"

#include <signal.h>

G_BEGIN_DECLS

/* Makes handouts of one guide, as many as are asked for. */
typedef struct _StillaCliPress StillaCliPress;

#define STILLA_CLI_PRESS_ERROR (stilla_cli_press_error_quark ())
GQuark stilla_cli_press_error_quark (void);

/* Every message is one plain sentence. */
typedef enum {
  STILLA_CLI_PRESS_ERROR_REQUEST, /* something that was asked for is not there */
  STILLA_CLI_PRESS_ERROR_PLAN,    /* the plan file has faults */
} StillaCliPressError;

typedef struct {
  guint n_pages;
  gboolean is_draft; /* "draft" is printed across what was made of the plan */
} StillaCliPrinted;

/** stilla_cli_press_new: @folder: (nullable): of the guide; %NULL: the shipped one. Returns: (transfer full)
 * (nullable): %NULL when the guide cannot be used; the reason is on standard error */
StillaCliPress *stilla_cli_press_new (const char *folder);
void stilla_cli_press_free (StillaCliPress *self);

/** stilla_cli_press_keep: Says that no handout may take the place of the file at @path (nullable). */
void stilla_cli_press_keep (StillaCliPress *self, const char *path);
/** stilla_cli_press_keep_inputs: the same of the files that @request is made of */
void stilla_cli_press_keep_inputs (StillaCliPress *self, const StillaHandoutRequest *request);

/**
 * stilla_cli_press_print:
 * @request: what stilla_handout_request_finish() let pass
 * @issues: takes every fault of the plan file
 *
 * Writes a handout, whole or not at all. The files it is made of, and every handout that was written before,
 * are kept.
 */
gboolean stilla_cli_press_print (StillaCliPress *self,
                                 const StillaHandoutRequest *request,
                                 StillaIssueList *issues,
                                 StillaCliPrinted *out,
                                 GError **error);

/** stilla_cli_hold_stops: Puts off what would end the program (Ctrl-C, a request of the system, a terminal
 * that is closed) until stilla_cli_let_stops(), so that no draft of a file is left behind. @before: (out):
 * what holds until then */
void stilla_cli_hold_stops (sigset_t *before);
void stilla_cli_let_stops (const sigset_t *before);

/** stilla_cli_press_draft_sentence: Returns: (transfer none): what is said of a handout that is a draft */
const char *stilla_cli_press_draft_sentence (void);

/** stilla_cli_press_exit: Returns: what the shell is told of @error */
StillaCliExit stilla_cli_press_exit (const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaCliPress, stilla_cli_press_free)

G_END_DECLS
