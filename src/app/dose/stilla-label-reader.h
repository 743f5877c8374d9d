/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/stilla-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* From what a label says to elemental magnesium, beside the published limit; stands on a page of the guide.
 */
#define STILLA_TYPE_LABEL_READER (stilla_label_reader_get_type ())
G_DECLARE_FINAL_TYPE (StillaLabelReader, stilla_label_reader, STILLA, LABEL_READER, GtkBox)

/**
 * stilla_label_reader_new:
 * @form_id: (nullable): the form to start with, read as the weight of the whole compound; %NULL: none is
 * chosen yet
 */
GtkWidget *stilla_label_reader_new (StillaContext *context, const char *form_id);

G_END_DECLS
