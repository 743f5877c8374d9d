/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf-annotation.h"

#include "typeset/stilla-pdf-objects.h"

/* /F 4: printed with the words it lies on. */
#define AREA "<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>"

static double
height_of (qpdf_data pdf, qpdf_oh sheet)
{
  qpdf_oh box = qpdf_oh_get_key (pdf, sheet, "/MediaBox");
  qpdf_oh top = qpdf_oh_get_array_item (pdf, box, 3);
  double height = qpdf_oh_get_numeric_value (pdf, top);

  return height;
}

static void
append_length (qpdf_data pdf, qpdf_oh array, double length)
{
  qpdf_oh item = qpdf_oh_new_real_from_double (pdf, length, 2);

  qpdf_oh_append_item (pdf, array, item);
}

qpdf_oh
stilla_pdf_annotation_box (qpdf_data pdf, const StillaMark *mark)
{
  qpdf_oh sheet = qpdf_get_page_n (pdf, mark->sheet);
  qpdf_oh box = qpdf_oh_new_array (pdf);
  double bottom = height_of (pdf, sheet) - mark->box.y - mark->box.height;

  append_length (pdf, box, mark->box.x);
  append_length (pdf, box, bottom);
  append_length (pdf, box, mark->box.x + mark->box.width);
  append_length (pdf, box, bottom + mark->box.height);
  return box;
}

/* The place comes to the top of the window; how large the sheet is shown stays as it is. */
static qpdf_oh
create_destination (qpdf_data pdf, const StillaPlace *place)
{
  qpdf_oh sheet = qpdf_get_page_n (pdf, place->sheet);
  qpdf_oh destination = qpdf_oh_wrap_in_array (pdf, sheet);
  qpdf_oh way = qpdf_oh_new_name (pdf, "/XYZ");
  qpdf_oh any_size = qpdf_oh_new_null (pdf);

  qpdf_oh_append_item (pdf, destination, way);
  append_length (pdf, destination, place->x);
  append_length (pdf, destination, height_of (pdf, sheet) - place->y);
  qpdf_oh_append_item (pdf, destination, any_size);
  return destination;
}

static void
add_to_sheet (qpdf_data pdf, qpdf_oh sheet, qpdf_oh annotation)
{
  qpdf_oh all = qpdf_oh_get_key (pdf, sheet, "/Annots");

  if (qpdf_oh_is_array (pdf, all)) {
    qpdf_oh_append_item (pdf, all, annotation);
  } else {
    qpdf_oh_replace_key (pdf, sheet, "/Annots", qpdf_oh_wrap_in_array (pdf, annotation));
  }
}

qpdf_oh
stilla_pdf_annotation_new (qpdf_data pdf, const StillaMarks *marks, const StillaMark *link, guint key)
{
  const StillaPlace *place = stilla_marks_find_place (marks, link->fragment->destination);
  g_autofree char *words = stilla_mark_dup_link_words (link);
  qpdf_oh sheet = qpdf_get_page_n (pdf, link->sheet);
  qpdf_oh written = qpdf_oh_parse (pdf, AREA);
  qpdf_oh annotation = qpdf_make_indirect_object (pdf, written);

  qpdf_oh_replace_key (pdf, annotation, "/Rect", stilla_pdf_annotation_box (pdf, link));
  qpdf_oh_replace_key (pdf, annotation, "/Dest", create_destination (pdf, place));
  stilla_pdf_objects_set_words (pdf, annotation, "/Contents", words);
  stilla_pdf_objects_set_integer (pdf, annotation, "/StructParent", key);
  add_to_sheet (pdf, sheet, annotation);
  return annotation;
}
