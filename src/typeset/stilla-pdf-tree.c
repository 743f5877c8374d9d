/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-pdf-tree.h"

#include "typeset/stilla-pdf-annotation.h"
#include "typeset/stilla-pdf-objects.h"

typedef struct {
  qpdf_oh object; /* 0: it has no words and no place in the file */
  qpdf_oh kids;   /* what is in it */
  guint begin;    /* the sheet of its first words, from 1; 0: none yet */
} Element;

typedef struct {
  guint number; /* 0: none yet */
  Element element;
} Paragraph;

typedef struct {
  qpdf_data pdf;
  const StillaMarks *marks;
  const char *language;
  Element document;
  Element *elements;     /* by node */
  Paragraph *paragraphs; /* by node: the last that was begun in it */
  qpdf_oh *sheets;
  qpdf_oh *owners; /* by sheet: the element of each number */
  guint *n_owners; /* by sheet */
  guint n_sheets;
  guint n_links;
  qpdf_oh parents; /* keys of the file's own look-up: sheets, then links */
} Tree;

static gboolean
is_cell (const StillaNode *node)
{
  return g_str_equal (node->tag, "TD") || g_str_equal (node->tag, "TH");
}

/* A row without its empty cells would put the others under the wrong heads. */
static gboolean *
find_wanted (const StillaPageList *pages, const StillaMarks *marks, const GArray *numbers)
{
  gboolean *wanted = g_new0 (gboolean, pages->nodes->len + 1);

  for (guint i = 0; i < marks->drawn->len; i++)
    for (const StillaNode *at = stilla_marks_get (marks, i)->node;
         at != NULL && g_array_index (numbers, int, i) >= 0; at = at->parent)
      wanted[at->index] = TRUE;
  for (guint i = 0; i < pages->nodes->len; i++) {
    const StillaNode *node = g_ptr_array_index (pages->nodes, i);

    wanted[i] = wanted[i] || (is_cell (node) && wanted[node->parent->index]);
  }
  return wanted;
}

static void
set_attributes (Tree *self, qpdf_oh element, const char *owner, const char *key, const char *value)
{
  qpdf_oh attributes = qpdf_oh_new_dictionary (self->pdf);

  stilla_pdf_objects_set_name (self->pdf, attributes, "/O", owner);
  stilla_pdf_objects_set_name (self->pdf, attributes, key, value);
  qpdf_oh_replace_key (self->pdf, element, "/A", attributes);
}

static const char *
language_around (const Tree *self, const StillaNode *node)
{
  return node->parent != NULL ? node->parent->language : self->language;
}

static void
describe (Tree *self, qpdf_oh element, const StillaNode *node)
{
  if (node->language != NULL && g_strcmp0 (node->language, language_around (self, node)) != 0)
    stilla_pdf_objects_set_words (self->pdf, element, "/Lang", node->language);
  if (node->alternative != NULL)
    stilla_pdf_objects_set_words (self->pdf, element, "/Alt", node->alternative);
  if (node->scope != NULL)
    set_attributes (self, element, "Table", "/Scope", node->scope);
  if (node->numbering != NULL)
    set_attributes (self, element, "List", "/ListNumbering", node->numbering);
}

static Element
add_element (Tree *self, const char *tag, const Element *parent)
{
  qpdf_oh written = qpdf_oh_parse (self->pdf, "<< /Type /StructElem >>");
  Element element = { qpdf_make_indirect_object (self->pdf, written), qpdf_oh_new_array (self->pdf), 0 };

  stilla_pdf_objects_set_name (self->pdf, element.object, "/S", tag);
  qpdf_oh_replace_key (self->pdf, element.object, "/P", parent->object);
  qpdf_oh_replace_key (self->pdf, element.object, "/K", element.kids);
  qpdf_oh_append_item (self->pdf, parent->kids, element.object);
  return element;
}

static void
add_nodes (Tree *self, const StillaPageList *pages, const GArray *numbers)
{
  g_autofree gboolean *wanted = find_wanted (pages, self->marks, numbers);

  for (guint i = 0; i < pages->nodes->len; i++) {
    const StillaNode *node = g_ptr_array_index (pages->nodes, i);

    if (!wanted[i])
      continue;
    self->elements[i] = add_element (
        self, node->tag, node->parent != NULL ? &self->elements[node->parent->index] : &self->document);
    describe (self, self->elements[i].object, node);
  }
}

/* The file can be asked which element a number on a sheet belongs to; decoration belongs to none. */
static void
own (Tree *self, guint sheet, guint number, qpdf_oh element)
{
  qpdf_oh nobody = qpdf_oh_new_null (self->pdf);

  for (; self->n_owners[sheet] < number; self->n_owners[sheet]++)
    qpdf_oh_append_item (self->pdf, self->owners[sheet], nobody);
  qpdf_oh_append_item (self->pdf, self->owners[sheet], element);
  self->n_owners[sheet]++;
}

/* What is drawn on the sheet that the element begins on is a number; the rest names its sheet too. */
static void
add_content (Tree *self, Element *element, guint sheet, guint number)
{
  qpdf_oh part;

  if (element->begin == 0) {
    element->begin = sheet + 1;
    qpdf_oh_replace_key (self->pdf, element->object, "/Pg", self->sheets[sheet]);
  }
  if (element->begin == sheet + 1) {
    stilla_pdf_objects_append_integer (self->pdf, element->kids, number);
  } else {
    part = qpdf_oh_parse (self->pdf, "<< /Type /MCR >>");
    qpdf_oh_replace_key (self->pdf, part, "/Pg", self->sheets[sheet]);
    stilla_pdf_objects_set_integer (self->pdf, part, "/MCID", number);
    qpdf_oh_append_item (self->pdf, element->kids, part);
  }
  own (self, sheet, number, element->object);
}

/* Returns: (transfer none): what holds the words of @mark: the element of the node, or a paragraph in it */
static Element *
find_holder (Tree *self, const StillaMark *mark)
{
  Element *element = &self->elements[mark->node->index];
  Paragraph *paragraph = &self->paragraphs[mark->node->index];

  if (mark->paragraph == 0)
    return element;
  if (paragraph->number != mark->paragraph) {
    paragraph->number = mark->paragraph;
    paragraph->element = add_element (self, STILLA_MARK_PARAGRAPH, element);
  }
  return &paragraph->element;
}

static void
add_link (Tree *self, const Element *holder, const StillaMark *mark, guint number)
{
  Element element = add_element (self, "Link", holder);
  guint key = self->n_sheets + self->n_links++;
  qpdf_oh annotation = stilla_pdf_annotation_new (self->pdf, self->marks, mark, key);
  qpdf_oh reference = qpdf_oh_parse (self->pdf, "<< /Type /OBJR >>");

  add_content (self, &element, mark->sheet, number);
  qpdf_oh_replace_key (self->pdf, reference, "/Obj", annotation);
  qpdf_oh_append_item (self->pdf, element.kids, reference);
  stilla_pdf_objects_append_integer (self->pdf, self->parents, key);
  qpdf_oh_append_item (self->pdf, self->parents, element.object);
}

/* Readers want to know where a picture is that they describe. */
static void
add_picture_box (Tree *self, const StillaMark *mark, qpdf_oh element)
{
  qpdf_oh attributes = qpdf_oh_parse (self->pdf, "<< /O /Layout /Placement /Block >>");

  qpdf_oh_replace_key (self->pdf, attributes, "/BBox", stilla_pdf_annotation_box (self->pdf, mark));
  qpdf_oh_replace_key (self->pdf, element, "/A", attributes);
}

static void
add_marks (Tree *self, const GArray *numbers)
{
  for (guint i = 0; i < self->marks->drawn->len; i++) {
    const StillaMark *mark = stilla_marks_get (self->marks, i);
    int number = g_array_index (numbers, int, i);
    if (number < 0 || mark->node == NULL)
      continue;
    if (mark->kind == STILLA_MARK_LINK)
      add_link (self, find_holder (self, mark), mark, (guint) number);
    else
      add_content (self, find_holder (self, mark), mark->sheet, (guint) number);
    if (mark->node->alternative != NULL)
      add_picture_box (self, mark, self->elements[mark->node->index].object);
  }
}

static void
find_sheets (Tree *self)
{
  self->n_sheets = (guint) MAX (qpdf_get_num_pages (self->pdf), 0);
  self->sheets = g_new0 (qpdf_oh, self->n_sheets);
  self->owners = g_new0 (qpdf_oh, self->n_sheets);
  self->n_owners = g_new0 (guint, self->n_sheets);
  self->parents = qpdf_oh_new_array (self->pdf);
  for (guint i = 0; i < self->n_sheets; i++) {
    qpdf_oh owners = qpdf_oh_new_array (self->pdf);

    self->sheets[i] = qpdf_get_page_n (self->pdf, i);
    self->owners[i] = qpdf_make_indirect_object (self->pdf, owners);
    stilla_pdf_objects_set_integer (self->pdf, self->sheets[i], "/StructParents", i);
    stilla_pdf_objects_append_integer (self->pdf, self->parents, i);
    qpdf_oh_append_item (self->pdf, self->parents, self->owners[i]);
  }
}

static void
tree_clear (Tree *self)
{
  g_clear_pointer (&self->elements, g_free);
  g_clear_pointer (&self->paragraphs, g_free);
  g_clear_pointer (&self->sheets, g_free);
  g_clear_pointer (&self->owners, g_free);
  g_clear_pointer (&self->n_owners, g_free);
}

/* Puts the root with the document in place of that of cairo. */
static void
begin_document (Tree *self)
{
  qpdf_oh written = qpdf_oh_parse (self->pdf, "<< /Type /StructTreeRoot >>");
  Element root = { qpdf_make_indirect_object (self->pdf, written), qpdf_oh_new_array (self->pdf), 0 };
  qpdf_oh look_up = qpdf_oh_new_dictionary (self->pdf);

  qpdf_oh_replace_key (self->pdf, look_up, "/Nums", self->parents);
  qpdf_oh_replace_key (self->pdf, root.object, "/ParentTree", look_up);
  qpdf_oh_replace_key (self->pdf, root.object, "/K", root.kids);
  qpdf_oh_replace_key (self->pdf, qpdf_get_root (self->pdf), "/StructTreeRoot", root.object);
  self->document = add_element (self, "Document", &root);
}

void
stilla_pdf_tree_write (qpdf_data pdf,
                       const StillaPageList *pages,
                       const StillaMarks *marks,
                       const GArray *numbers)
{
  Tree self = { .pdf = pdf, .marks = marks, .language = stilla_page_list_get_language (pages) };

  self.elements = g_new0 (Element, pages->nodes->len);
  self.paragraphs = g_new0 (Paragraph, pages->nodes->len);
  find_sheets (&self);
  begin_document (&self);
  add_nodes (&self, pages, numbers);
  add_marks (&self, numbers);
  tree_clear (&self);
}
