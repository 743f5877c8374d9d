/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_PRINT_ERROR (stilla_print_error_quark ())
GQuark stilla_print_error_quark (void);

/* The message of each is a sentence for the person who prints. */
typedef enum {
  STILLA_PRINT_ERROR_NOTHING_TO_PRINT,
  STILLA_PRINT_ERROR_LANGUAGE,   /* the guide is not written in it */
  STILLA_PRINT_ERROR_FONT,       /* no font on this machine has the letters */
  STILLA_PRINT_ERROR_OUTPUT,     /* the file cannot be written */
  STILLA_PRINT_ERROR_MARGINS,    /* too narrow, or no room left between them */
  STILLA_PRINT_ERROR_LOGO,       /* not a picture that can be printed */
  STILLA_PRINT_ERROR_LETTERHEAD, /* a name or a date that cannot be printed */
} StillaPrintError;

G_END_DECLS
