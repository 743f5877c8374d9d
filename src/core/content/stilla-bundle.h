/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "core/content/stilla-element.h"
#include "core/content/stilla-issue.h"
#include "core/content/stilla-vocabulary.h"
#include "core/dose/stilla-form.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define STILLA_CONTENT_ERROR (stilla_content_error_quark ())
GQuark stilla_content_error_quark (void);

typedef enum {
  STILLA_CONTENT_ERROR_IO,        /* a file cannot be read */
  STILLA_CONTENT_ERROR_INVALID,   /* the bundle has findings; they are in the list */
  STILLA_CONTENT_ERROR_NOT_FOUND, /* no such page */
} StillaContentError;

typedef struct {
  char *id;
  char *title; /* short, for the sidebar */
} StillaPageEntry;

typedef struct {
  char *id;
  char *title;
  GPtrArray *pages; /* (element-type StillaPageEntry) */
} StillaSection;

typedef struct {
  char *id;
  char *type; /* trial, review, guideline, label, reference, report, computed */
  int year;   /* 0 when unknown */
  StillaRead read;
  char *short_name;
  char *citation;
  GStrv identifiers; /* "doi 10.…", "PMID …" ready to show */
  char *note;        /* nullable */
} StillaSource;

/** stilla_source_read_label: Returns: (transfer none): stilla_read_label(), or for what was worked out that
 * it was */
const char *stilla_source_read_label (const StillaSource *self);
/** stilla_source_read_note: Returns: (transfer none): the same after stilla_read_note() */
const char *stilla_source_read_note (const StillaSource *self);

typedef struct {
  char *id;
  char *word;
  char *synonyms;               /* nullable */
  const StillaElement *meaning; /* inline; render it with stilla_inline_render() */
} StillaTerm;

typedef struct {
  char *id;
  char *name;
} StillaRegion;

/* A published daily limit for magnesium from supplements. */
typedef struct {
  char *id;
  char *region;     /* region id */
  char *group;      /* "adult", "age-9-13" … */
  gint64 amount_ug; /* micrograms of elemental magnesium a day */
  StillaCertainty certainty;
  GStrv sources;
  char *wording; /* the published wording, in plain words */
} StillaLimit;

/* A whole bundle: immutable, reference-counted. Pages may be read lazily; everything else is in memory.
 * Thread-safe. */
typedef struct _StillaBundle StillaBundle;

/**
 * stilla_bundle_load_shipped:
 *
 * Opens the guide that is compiled into the program. Its pages were checked when the program was built, so
 * they are read when they are first asked for.
 */
StillaBundle *stilla_bundle_load_shipped (GError **error);

/**
 * stilla_bundle_load_folder:
 * @folder: a folder of XML
 * @issues: takes every finding, in order of file and line
 *
 * Reads and checks a whole bundle. Fails when there is any finding of level error; nothing is half-loaded.
 *
 * Returns: (transfer full) (nullable): the bundle, marked as unofficial
 */
StillaBundle *stilla_bundle_load_folder (GFile *folder, StillaIssueList *issues, GError **error);

/** stilla_bundle_check_shipped: Reads and checks every page of the shipped bundle. Returns: FALSE when it has
 * errors */
gboolean stilla_bundle_check_shipped (StillaIssueList *issues, GError **error);

StillaBundle *stilla_bundle_ref (StillaBundle *self);
void stilla_bundle_unref (StillaBundle *self);

const char *stilla_bundle_get_id (const StillaBundle *self);
const char *stilla_bundle_get_title (const StillaBundle *self);
const char *stilla_bundle_get_edition (const StillaBundle *self);
const char *stilla_bundle_get_date (const StillaBundle *self); /* ISO 8601 */
const char *stilla_bundle_get_language (const StillaBundle *self);
gboolean stilla_bundle_is_official (const StillaBundle *self);
/** stilla_bundle_get_root: Returns: (transfer none): the checked tree of bundle.xml, for authors, funding,
 * policy, reviews */
const StillaElement *stilla_bundle_get_root (const StillaBundle *self);

const GPtrArray *stilla_bundle_get_sections (const StillaBundle *self); /* (element-type StillaSection) */
const StillaPageEntry *stilla_bundle_find_page_entry (const StillaBundle *self, const char *page_id);
/**
 * stilla_bundle_get_page:
 *
 * Returns: (transfer none) (nullable): the checked tree of the page, kept for the life of the bundle
 */
const StillaElement *stilla_bundle_get_page (StillaBundle *self, const char *page_id, GError **error);

const GPtrArray *stilla_bundle_get_sources (const StillaBundle *self); /* (element-type StillaSource) */
const StillaSource *stilla_bundle_find_source (const StillaBundle *self, const char *source_id);
const GPtrArray *stilla_bundle_get_terms (const StillaBundle *self); /* (element-type StillaTerm), by word */
const StillaTerm *stilla_bundle_find_term (const StillaBundle *self, const char *term_id);
const GPtrArray *
stilla_bundle_get_forms (const StillaBundle *self); /* (element-type StillaForm), in file order */
const StillaForm *stilla_bundle_find_form (const StillaBundle *self, const char *form_id);
/** stilla_bundle_get_form_element: the tree of the form, for strengths, tolerability, absorption, evidence */
const StillaElement *stilla_bundle_get_form_element (const StillaBundle *self, const char *form_id);
const GPtrArray *stilla_bundle_get_regions (const StillaBundle *self); /* (element-type StillaRegion) */
const StillaRegion *stilla_bundle_find_region (const StillaBundle *self, const char *region_id);
const GPtrArray *stilla_bundle_get_limits (const StillaBundle *self); /* (element-type StillaLimit) */
/**
 * stilla_bundle_find_limit:
 * @region_id: (nullable): %NULL when unknown: the lowest limit for the group is returned
 */
const StillaLimit *
stilla_bundle_find_limit (const StillaBundle *self, const char *region_id, const char *group);
/** stilla_bundle_find_limit_by_id: Returns: (transfer none) (nullable): the limit of doses.xml called
 * @limit_id */
const StillaLimit *stilla_bundle_find_limit_by_id (const StillaBundle *self, const char *limit_id);
/** stilla_bundle_get_doses_root, stilla_bundle_get_rules_root: the checked trees of doses.xml and rules.xml
 */
const StillaElement *stilla_bundle_get_doses_root (const StillaBundle *self);
const StillaElement *stilla_bundle_get_rules_root (const StillaBundle *self);
/** stilla_bundle_find_dose_element: the dose of doses.xml called @dose_id */
const StillaElement *stilla_bundle_find_dose_element (const StillaBundle *self, const char *dose_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (StillaBundle, stilla_bundle_unref)

G_END_DECLS
