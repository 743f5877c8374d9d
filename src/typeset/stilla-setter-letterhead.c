/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/content/stilla-pseudo-language.h"
#include "typeset/stilla-setter-private.h"

#include <glib/gi18n-lib.h>

/* All times the body size. */
#define BESIDE_LOGO 1.5
#define BELOW_PRACTICE 0.5
#define ABOVE_PERSON 0.6
#define BELOW 0.9
#define RULE_SPACE 0.25
#define BETWEEN 2.0 /* the name of the person and the date */
#define HAIRLINE 0.5
#define WIDEST_LOGO 0.34 /* of the column */

/* Where the next line stands, below the upper margin of the sheet. */
typedef struct {
  StillaSetter *setter;
  StillaBand *band;
  double y;
} Head;

/* All of it stands on the side where reading starts, whatever script a name is in. */
static void
compose (StillaSetter *self,
         const char *label,
         const char *words,
         StillaRole role,
         double width,
         StillaLines *out)
{
  StillaText *text = stilla_text_new ();
  StillaInline *line;

  stilla_text_append (text, words, STILLA_SPAN_VERBATIM);
  line = stilla_inline_new (label, text, NULL, &self->setting);
  line->is_rtl = self->setting.is_rtl;
  _stilla_setter_compose (self, line, role, width, out);
  stilla_text_free (text);
}

static void
place_at (Head *head, const StillaLines *lines, double from, double width, const StillaNode *node)
{
  StillaFragment place = { .x = head->setter->start + from, .y = head->y, .width = width, .node = node };

  for (int i = 0; i < lines->n_lines; i++) {
    _stilla_setter_place (head->setter, head->band, lines, i, &place);
    place.y += lines->leading;
  }
}

static void
add_words (Head *head, const char *words, StillaRole role, double width, const StillaNode *node)
{
  StillaLines lines;

  compose (head->setter, NULL, words, role, width, &lines);
  place_at (head, &lines, 0, width, node);
  head->y += lines.n_lines * lines.leading;
  _stilla_lines_clear (&lines);
}

/* Returns: the room it takes across */
static double
add_logo (Head *head, const StillaLogo *picture, double *height)
{
  StillaSetter *self = head->setter;
  StillaFragment logo = { .kind = STILLA_FRAGMENT_LOGO, .logo = picture, .y = head->y };
  StillaNode *node = _stilla_setter_node (self, NULL, "Figure");
  double scale;

  stilla_logo_get_size (picture, &logo.width, &logo.height);
  scale = MIN (1, self->measure * WIDEST_LOGO / logo.width);
  logo.width *= scale;
  logo.height *= scale;
  logo.x = _stilla_setter_mirror (self, self->start + self->measure - logo.width, logo.width);
  logo.node = node;
  node->alternative = _ ("Logo");
  stilla_fragment_copy_into (&logo, head->band->fragments, 0, 0);
  *height = logo.height;
  return logo.width + BESIDE_LOGO * self->column.body_size;
}

static void
add_practice (Head *head, const StillaLetterhead *letterhead)
{
  StillaSetter *self = head->setter;
  double top = head->y;
  double height = 0;
  double width = self->measure - (letterhead->logo != NULL ? add_logo (head, letterhead->logo, &height) : 0);

  add_words (head, letterhead->name, STILLA_ROLE_STRONG, width, _stilla_setter_node (self, NULL, "P"));
  for (guint i = 0; i < letterhead->address->len; i++)
    add_words (head, g_ptr_array_index (letterhead->address, i), STILLA_ROLE_SMALL, width,
               _stilla_setter_node (self, NULL, "P"));
  head->y = MAX (head->y, top + height) + BELOW_PRACTICE * self->column.body_size;
}

/* The line that heads every other sheet too. */
static void
add_guide (Head *head)
{
  StillaSetter *self = head->setter;
  g_autofree char *words = stilla_flow_dup_guide (self->flow);

  add_words (head, words, STILLA_ROLE_FURNITURE, self->measure, NULL);
  head->y += RULE_SPACE * self->column.body_size;
  _stilla_setter_add_rule (self, head->band, head->y, HAIRLINE);
}

static char *
dup_label (StillaSetter *self, const char *words)
{
  g_autofree char *said = stilla_pseudo_words (self->setting.language, words);

  return g_strconcat (said, " ", NULL);
}

static double
width_of (const StillaLines *lines)
{
  PangoRectangle box;

  pango_layout_get_extents (lines->layout, NULL, &box);
  return box.width / (double) PANGO_SCALE;
}

/* @words: (nullable). Returns: whether there was something to add, in one line or more */
static gboolean
compose_typed (StillaSetter *self, const char *label, const char *words, double width, StillaLines *out)
{
  g_autofree char *said = dup_label (self, label);

  if (words != NULL)
    compose (self, said, words, STILLA_ROLE_BODY, width, out);
  return words != NULL;
}

/* Beside the name when both fit on a line, else below it. */
static void
add_date (Head *head, const char *date, double used)
{
  StillaSetter *self = head->setter;
  StillaLines lines;
  double width;

  if (!compose_typed (self, _ ("Date:"), date, self->measure, &lines))
    return;
  width = width_of (&lines) + 1;
  if (used > 0 && used + BETWEEN * self->column.body_size + width <= self->measure) {
    _stilla_lines_clear (&lines);
    compose_typed (self, _ ("Date:"), date, width, &lines);
    head->y -= lines.leading;
    place_at (head, &lines, self->measure - width, width, _stilla_setter_node (self, NULL, "P"));
  } else {
    place_at (head, &lines, 0, self->measure, _stilla_setter_node (self, NULL, "P"));
  }
  head->y += lines.n_lines * lines.leading;
  _stilla_lines_clear (&lines);
}

static void
add_person (Head *head, const StillaLetterhead *letterhead)
{
  StillaSetter *self = head->setter;
  StillaLines lines;
  double used = 0;

  head->y += ABOVE_PERSON * self->column.body_size;
  /* Translators: before the name of the person that a handout is for */
  if (compose_typed (self, _ ("For:"), letterhead->patient, self->measure, &lines)) {
    place_at (head, &lines, 0, self->measure, _stilla_setter_node (self, NULL, "P"));
    head->y += lines.n_lines * lines.leading;
    used = lines.n_lines == 1 ? width_of (&lines) : self->measure;
    _stilla_lines_clear (&lines);
  }
  add_date (head, letterhead->date, used);
}

void
_stilla_setter_set_letterhead (StillaSetter *self, const StillaLetterhead *letterhead)
{
  Head head = { self, _stilla_setter_push (self, 0, 0, STILLA_BREAK_FREE), -self->column.head_room };

  if (letterhead->name != NULL)
    add_practice (&head, letterhead);
  add_guide (&head);
  if (letterhead->patient != NULL || letterhead->date != NULL)
    add_person (&head, letterhead);
  head.band->height = MAX (0, head.y);
  self->owed = BELOW * self->column.body_size;
  self->keep = 2;
}
