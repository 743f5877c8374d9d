/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/paper/stilla-handout-subject.h"

#include <glib/gi18n-lib.h>

StillaRendition *
stilla_handout_render (const StillaHandoutSubject *subject,
                       const StillaHandoutPart *part,
                       const char *language,
                       GError **error)
{
  g_autoptr (StillaReader) reader = stilla_reader_new (language, subject->region, subject->today);

  if (part->kind == STILLA_HANDOUT_PAGE)
    return stilla_rendition_new (subject->bundle, part->page_id, reader, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
               _ ("“%s” cannot be printed here yet. Leave it out of the handout."),
               stilla_handout_part_kind_label (part->kind));
  return NULL;
}
