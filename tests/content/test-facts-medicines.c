/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-facts.h"

#include "core/content/stilla-interaction.h"

typedef struct {
  const char *interaction;
  const char *names; /* each medicine, its brands in brackets */
} NamesFact;

/* A name with a slip is a medicine that nobody is warned of. */
static const NamesFact names[] = {
  { "x01",
    "doxycycline [Vibramycin, Monodox]; minocycline [Minocin, Solodyn]; tetracycline; oxytetracycline; "
    "lymecycline [Tetralysal]; demeclocycline; sarecycline [Seysara]; methacycline; chlortetracycline; "
    "tetracycline with bismuth and metronidazole [Pylera]" },
  { "x02", "omadacycline [Nuzyra]" },
  { "x03", "ciprofloxacin [Cipro, Ciproxin]; delafloxacin [Baxdela]" },
  { "x04", "levofloxacin [Levaquin, Tavanic]; ofloxacin [Floxin]; norfloxacin [Noroxin]; nalidixic acid; "
           "trovafloxacin" },
  { "x05", "moxifloxacin [Avelox]" },
  { "x06", "gemifloxacin [Factive]" },
  { "x07", "lomefloxacin; prulifloxacin; enoxacin; gatifloxacin; sparfloxacin" },
  { "x08", "alendronate [Fosamax, Binosto]; alendronic acid; risedronate [Actonel, Atelvia]; "
           "ibandronate [Boniva, Bonviva]; etidronate [Didronel]; clodronate; tiludronate [Skelid]; "
           "pamidronate; alendronate with vitamin D [Fosavance]" },
  { "x09", "levothyroxine [Synthroid, Levoxyl, Unithroid, Euthyrox, Eltroxin, Tirosint, Levo-T]; "
           "thyroxine; liothyronine [Cytomel]; liotrix [Thyrolar]; "
           "desiccated thyroid [Armour Thyroid, NP Thyroid]; thyroglobulin" },
  { "x10", "penicillamine [Cuprimine, Depen, Distamine]" },
  { "x11", "trientine [Syprine, Cuvrior, Cufence]; deferiprone [Ferriprox]; deferasirox [Exjade, Jadenu]; "
           "succimer" },
  { "x12", "mycophenolate mofetil [CellCept, Arzip]; mycophenolic acid; mycophenolate sodium [Myfortic]" },
  { "x13", "dolutegravir [Tivicay]; dolutegravir/abacavir/lamivudine [Triumeq]; "
           "dolutegravir/lamivudine [Dovato]" },
  { "x14", "dolutegravir/rilpivirine [Juluca]" },
  { "x15", "bictegravir/emtricitabine/tenofovir alafenamide [Biktarvy]" },
  { "x16", "raltegravir [Isentress, Isentress HD]" },
  { "x17", "elvitegravir/cobicistat [Stribild, Genvoya]" },
  { "x18", "cabotegravir [Vocabria]" },
  { "x19", "rilpivirine [Edurant, Complera, Odefsey]; atazanavir [Reyataz, Evotaz]; fosamprenavir [Lexiva]; "
           "tipranavir [Aptivus]" },
  { "x20", "ledipasvir/sofosbuvir [Harvoni]; sofosbuvir/velpatasvir [Epclusa]; "
           "sofosbuvir/velpatasvir/voxilaprevir [Vosevi]" },
  { "x21", "baloxavir marboxil [Xofluza]" },
  { "x22", "gabapentin [Neurontin, Gralise]; gabapentin enacarbil [Horizant]" },
  { "x23", "ferrous sulfate [Feosol, Slow Fe, Ferro-Grad]; ferrous sulphate; "
           "ferrous fumarate [Galfer]; ferrous gluconate; ferrous bisglycinate; "
           "polysaccharide-iron [NovaFerrum]; carbonyl iron; heme iron; "
           "ferric maltol [Feraccru]; ferric citrate; ferrous ascorbate; iron in a multivitamin" },
  { "x24", "zinc gluconate; zinc sulfate; zinc sulphate; zinc acetate; zinc citrate; "
           "zinc picolinate; zinc oxide; zinc carnosine; zinc methionine; zinc lozenges; ZMA" },
  { "x25", "calcium carbonate [Tums, Caltrate, Calcichew]; calcium citrate [Citracal]; calcium gluconate; "
           "calcium phosphate; calcium lactate; calcium hydroxyapatite; algal calcium" },
  { "x26", "nitrofurantoin [Macrobid, Macrodantin, Furadantin]" },
  { "x27", "rosuvastatin [Crestor]; rosuvastatin/ezetimibe [Roszet]" },
  { "x28", "eltrombopag [Promacta, Revolade, Alvaiz]" },
  { "x29", "cefdinir [Omnicef]; cefpodoxime [Vantin]; cefditoren [Spectracef]; "
           "cefuroxime axetil [Ceftin, Zinnat]; cefaclor" },
  { "x30",
    "chloroquine [Aralen]; hydroxychloroquine [Plaquenil, Quinoric]; amodiaquine; primaquine; proguanil; "
    "atovaquone/proguanil [Malarone]" },
  { "x31", "sotalol [Betapace, Sotacor]" },
  { "x32", "digoxin [Lanoxin, Digitek]" },
  { "x33", "itraconazole [Sporanox]; ketoconazole [Nizoral]; posaconazole [Noxafil]" },
  { "x34", "erlotinib [Tarceva]; gefitinib [Iressa]; dasatinib [Sprycel]; bosutinib [Bosulif]; "
           "nilotinib [Tasigna]; pazopanib [Votrient]; acalabrutinib [Calquence]; neratinib [Nerlynx]; "
           "lapatinib; sunitinib" },
  { "x35", "fexofenadine [Allegra, Telfast]" },
  { "x36", "captopril; enalapril; fosinopril; quinapril; azithromycin; isoniazid; rifampicin; "
           "rifampin; phenytoin; chlorpromazine; prochlorperazine; promethazine; phenothiazines; "
           "sulpiride; dipyridamole; diflunisal; deflazacort; lansoprazole; salicylates; aspirin" },
  { "x37", "sodium fluoride; cellulose phosphate; cellulose sodium phosphate; edetate; nitroxoline" },
  { "x38", "sodium polystyrene sulfonate [Kayexalate, Resonium]; sodium polystyrene sulphonate; "
           "patiromer [Veltassa]" },
  { "x39", "ulipristal" },
  { "x40", "misoprostol [Cytotec, Arthrotec]" },
  { "x41", "calcitriol; alfacalcidol; paricalcitol; doxercalciferol" },
  { "x42", "ibuprofen" },
  { "x43", "tacrolimus [Prograf, Advagraf, Envarsus]; ciclosporin [Neoral, Sandimmune]; "
           "cyclosporine; cyclosporin" },
  { "y01", "omeprazole [Prilosec, Losec]; esomeprazole [Nexium]; lansoprazole [Prevacid]; dexlansoprazole; "
           "pantoprazole [Protonix]; rabeprazole [Aciphex, Pariet]; ilaprazole" },
  { "y02", "furosemide [Lasix]; frusemide; bumetanide [Bumex]; torsemide [Demadex, Torem]; "
           "torasemide; ethacrynic acid; piretanide; azosemide" },
  { "y03", "hydrochlorothiazide; chlorthalidone; chlortalidone; indapamide; metolazone; "
           "bendroflumethiazide; bendrofluazide; chlorothiazide; methyclothiazide; xipamide; "
           "hydroflumethiazide; polythiazide" },
  { "y04", "spironolactone; eplerenone; amiloride; triamterene; finerenone; canrenone; co-amilofruse; "
           "co-amilozide; triamterene/HCTZ; esaxerenone" },
  { "y05", "gentamicin; tobramycin; amikacin; streptomycin; neomycin; kanamycin; netilmicin; plazomicin; "
           "paromomycin; framycetin" },
  { "y06", "rocuronium; vecuronium; atracurium; cisatracurium; pancuronium; mivacurium; tubocurarine; "
           "doxacurium; gallamine; suxamethonium" },
  { "y07", "nifedipine; amlodipine; felodipine; nicardipine; isradipine; nimodipine; nisoldipine; "
           "lercanidipine; lacidipine; clevidipine; verapamil; diltiazem" },
  { "y07-oral", "nifedipine; amlodipine; felodipine; nicardipine; isradipine; nimodipine; nisoldipine; "
                "lercanidipine; lacidipine; clevidipine; verapamil; diltiazem" },
  { "y08", "blood pressure medicine; candesartan; lisinopril; telmisartan; losartan; ramipril; "
           "enalapril; perindopril; valsartan; olmesartan; irbesartan; captopril; fosinopril; "
           "quinapril; propranolol; metoprolol; timolol; nitrates" },
  { "y09", "barbiturates; opioids; benzodiazepines; general anaesthetics; gabapentinoids; "
           "gabapentin; gabapentin enacarbil; sedating antihistamines; promethazine; alcohol; "
           "Z-drugs; antipsychotics; chlorpromazine; prochlorperazine; sulpiride; "
           "phenothiazines; baclofen" },
  { "y10", "baclofen; tizanidine; cyclobenzaprine; methocarbamol; carisoprodol; dantrolene; orphenadrine; "
           "metaxalone; chlorzoxazone; tolperisone" },
  { "y10-vein",
    "baclofen; tizanidine; cyclobenzaprine; methocarbamol; carisoprodol; dantrolene; orphenadrine; "
    "metaxalone; chlorzoxazone; tolperisone" },
  { "y11", "cisplatin; carboplatin; cetuximab; panitumumab; erlotinib; bevacizumab; nivolumab; "
           "amphotericin B; foscarnet; pentamidine; ifosfamide" },
  { "y12", "sodium picosulfate/magnesium citrate [Picolax, Clenpiq]; magnesium citrate solution [Citramag]; "
           "sulfate-based bowel preparations" },
  { "y13", "milk of magnesia; Maalox; Mylanta; Gaviscon; Rennie; Rolaids; magnesium trisilicate; magaldrate; "
           "co-magaldrox; Epsom salts" },
  { "y14", "multivitamins; ZMA; electrolyte drinks; calcium-magnesium-zinc; "
           "migraine combination with riboflavin, magnesium and CoQ10; protein powders; buffered aspirin; "
           "effervescent tablets; quinapril; ketone salts" },
  { "y14-water", "mineral water" },
  { "y15", "alcohol" },
  { "y16", "calcium gluconate into a vein; calcium chloride into a vein" },
  { "y17",
    "sumatriptan; rizatriptan; zolmitriptan; naratriptan; eletriptan; almotriptan; frovatriptan; "
    "ubrogepant; rimegepant; atogepant; zavegepant; erenumab; fremanezumab; galcanezumab; eptinezumab; "
    "propranolol; metoprolol; timolol; topiramate; amitriptyline; valproate; candesartan" },
  { "y18", "ibuprofen; naproxen; diclofenac; ketorolac; aspirin; celecoxib; indomethacin; "
           "indometacin; ketoprofen; meloxicam; etoricoxib; dexketoprofen" },
  { "y19", "candesartan; lisinopril; telmisartan; losartan; ramipril; enalapril; perindopril; valsartan; "
           "olmesartan; irbesartan" },
  { "y20", "digoxin; digitoxin" },
  { "y21", "barium" },
};

static char *
dup_names (const GPtrArray *medicines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < medicines->len; i++) {
    const StillaMedicine *medicine = g_ptr_array_index (medicines, i);
    g_autofree char *brands = g_strjoinv (", ", medicine->brands);

    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", medicine->name);
    if (*brands != '\0')
      g_string_append_printf (text, " [%s]", brands);
  }
  return g_string_free (text, FALSE);
}

static void
test_medicines (void)
{
  g_autoptr (StillaBundle) bundle = stilla_test_facts_open ();
  g_autoptr (GPtrArray) all = stilla_bundle_dup_interactions (bundle);

  g_assert_cmpuint (all->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const StillaInteraction *interaction = g_ptr_array_index (all, i);
    g_autofree char *text = dup_names (interaction->medicines);

    g_assert_cmpstr (interaction->id, ==, names[i].interaction);
    g_assert_cmpstr (text, ==, names[i].names);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/facts/medicines", test_medicines);
  return g_test_run ();
}
