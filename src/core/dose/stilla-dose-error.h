/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define STILLA_DOSE_ERROR (stilla_dose_error_quark ())
GQuark stilla_dose_error_quark (void);

typedef enum {
  STILLA_DOSE_ERROR_SYNTAX,
  STILLA_DOSE_ERROR_AMBIGUOUS, /* could be read in two ways; the message says what to type */
  STILLA_DOSE_ERROR_OUT_OF_RANGE,
  STILLA_DOSE_ERROR_LABEL_ONLY, /* the form's share is not fixed */
} StillaDoseError;

G_END_DECLS
