/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-block.h"
#include "core/content/stilla-language.h"
#include "typeset/stilla-citations.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* A part of the words that leads somewhere else in the handout. */
typedef struct {
  guint start; /* bytes */
  guint end;
  char *destination; /* "source-3" */
  char *description; /* nullable: where it leads, when the words alone do not say so */
} StillaInlineLink;

/* A paragraph's worth of words, ready for a PangoLayout. */
typedef struct {
  char *text;
  PangoAttrList *attrs;
  GArray *links;   /* (element-type StillaInlineLink) */
  gboolean is_rtl; /* the direction of the paragraph */
} StillaInline;

/* What surrounds the words. */
typedef struct {
  const char *language;             /* BCP 47 */
  gboolean is_rtl;                  /* the direction of that language */
  const StillaCitations *citations; /* nullable: no source numbers */
  guint unbroken;    /* so many numbers of sources stay on one line; 0: STILLA_INLINE_UNBROKEN */
  double note_scale; /* certainty, times the size of the words; 0: STILLA_INLINE_NOTE_SCALE */
} StillaInlineSetting;

#define STILLA_INLINE_UNBROKEN 8
#define STILLA_INLINE_NOTE_SCALE 0.8

/**
 * stilla_inline_new:
 * @prefix: (nullable): bold words before the text
 * @text: the words
 * @claim: (nullable): whose certainty and sources stand after the words; @text itself when it is a claim
 *
 * Quantities are kept on one line and isolated from the direction of the text; the certainty and the numbers
 * of the sources come small after the words.
 *
 * Returns: (transfer full): the words with their attributes
 */
StillaInline *stilla_inline_new (const char *prefix,
                                 const StillaText *text,
                                 const StillaText *claim,
                                 const StillaInlineSetting *setting);
void stilla_inline_free (StillaInline *self);

/** stilla_pango_language: Returns: (transfer none): Pango's name for a BCP 47 tag; scripts of Chinese become
 * regions */
PangoLanguage *stilla_pango_language (const char *tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaInline, stilla_inline_free)

G_END_DECLS
