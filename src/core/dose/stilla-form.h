/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A chemical form of magnesium. The elemental share is an exact ratio: atoms × 24305 / molar mass in
 * thousandths of g/mol (clinical dossier 3.1; IUPAC abridged atomic weight of magnesium 24.305). Plain data:
 * the bundle owns it. */
typedef struct {
  char *id;
  char *name;            /* "Magnesium glycinate" */
  char *detail;          /* "dry (anhydrous)", nullable */
  char *family;          /* forms that differ in water only share it */
  char *synonyms;        /* comma-separated, nullable */
  char *formula;         /* "Mg(C2H4NO2)2.2H2O"; NULL when only a label can say */
  gint64 numerator;      /* atoms × 24305; 0 when only a label can say */
  gint64 denominator;    /* molar mass × 1000; 0 when only a label can say */
  gint64 asks_from_ug;   /* an elemental amount from here up, alone on a label, is asked about; 0: none is */
  gint64 probable_above; /* a product of the family with a larger share, in thousandths of a per cent, is
                            probably this form; 0: none is */
  char *probable_note;   /* what to know of such a product, nullable */
} StillaForm;

/** stilla_form_is_label_only: Returns: whether no formula fixes the share, so that only the label's elemental
 * amount counts */
gboolean stilla_form_is_label_only (const StillaForm *self);

void stilla_form_free (StillaForm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaForm, stilla_form_free)

G_END_DECLS
