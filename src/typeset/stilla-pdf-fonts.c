/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf-fonts.h"

#include <glib.h>

#define MAP "/CIDToGIDMap"

/* cairo numbers the letters as the font that it puts into the file does; readers assume so, archives want it
 * said. */
static void
complete (qpdf_data pdf, qpdf_oh font)
{
  qpdf_oh parts = qpdf_oh_get_key (pdf, font, "/DescendantFonts");
  qpdf_oh letters;

  if (!qpdf_oh_is_array (pdf, parts) || qpdf_oh_get_array_n_items (pdf, parts) < 1)
    return;
  letters = qpdf_oh_get_array_item (pdf, parts, 0);
  if (qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, letters, "/Subtype"), "/CIDFontType2")
      && !qpdf_oh_has_key (pdf, letters, MAP))
    qpdf_oh_replace_key (pdf, letters, MAP, qpdf_oh_new_name (pdf, "/Identity"));
}

static void
complete_sheet (qpdf_data pdf, qpdf_oh sheet)
{
  qpdf_oh fonts = qpdf_oh_get_key_if_dict (pdf, qpdf_oh_get_key (pdf, sheet, "/Resources"), "/Font");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (!qpdf_oh_is_dictionary (pdf, fonts))
    return;
  qpdf_oh_begin_dict_key_iter (pdf, fonts);
  while (qpdf_oh_dict_more_keys (pdf))
    g_ptr_array_add (names, g_strdup (qpdf_oh_dict_next_key (pdf)));
  for (guint i = 0; i < names->len; i++)
    complete (pdf, qpdf_oh_get_key (pdf, fonts, g_ptr_array_index (names, i)));
}

void
stilla_pdf_fonts_complete (qpdf_data pdf)
{
  int n_sheets = qpdf_get_num_pages (pdf);

  for (int i = 0; i < n_sheets; i++)
    complete_sheet (pdf, qpdf_get_page_n (pdf, (size_t) i));
}
