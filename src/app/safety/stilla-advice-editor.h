/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Writes down who advised the reader about one caution, and when. */
#define STILLA_TYPE_ADVICE_EDITOR (stilla_advice_editor_get_type ())
G_DECLARE_FINAL_TYPE (StillaAdviceEditor, stilla_advice_editor, STILLA, ADVICE_EDITOR, AdwWindow)

/**
 * stilla_advice_editor_open:
 * @origin: a widget of the window that it opens over
 * @about: what the advice is about; by whom is ignored
 * @subject: the same for the reader
 */
void stilla_advice_editor_open (GtkWidget *origin,
                                StillaContext *context,
                                const StillaAdvice *about,
                                const char *subject);

G_END_DECLS
