import type { LanguageTable } from './language.ts'

export const french: LanguageTable = {
  name: 'French',
  elided: ['l', 'd', 'j', 'm', 'n', 's', 'c', 'qu', 't'],
  articles: 'le la les l',
  folder: `
    dossier|répertoire|album nommé|appelé? = folder
    dossiers|répertoires = folders
  `,
  verbs: `
    fais|faites|faire|fait|fabrique|fabriquer moi|nous? = make
    crée|créez|créer|construis|construire|compose|composer|prépare|préparer moi|nous? = make
    je veux|voudrais|souhaite|aimerais voir|avoir? = i want
    j veux|aimerais|voudrais voir|avoir? = i want
    montre|montrez|montrer|affiche|affichez|afficher moi|nous? = show me
    donne|donnez moi|nous? = give me
    trouve|trouvez|trouver|cherche|cherchez|chercher|recherche|rechercher moi? = find
    trie|triez|trier|classe|classer = sort
    range|rangez|ranger|dispose|disposez|disposer|arrange|arranger|organise|organiser|groupe|grouper|regroupe|regrouper = arrange
    accroche|accrochez|accrocher|expose|exposer|suspends = hang
    mets|mettez|mettre|place|placez|placer|pose|poser = put
    ajoute|ajoutez|ajouter|rajoute|rajouter y? = add
    enlève|enlevez|enlever|retire|retirez|retirer|supprime|supprimez|supprimer|ôte|efface|effacer = remove
    remplace|remplacez|remplacer = replace
    échange|échangez|échanger|intervertis|permute|permuter = swap
    garde|gardez|garder que|seulement? = keep only
    agrandis|agrandissez|agrandir = enlarge
    réduis|réduire|rétrécis = shrink
    déplace|déplacez|déplacer|bouge|bouger = move
    tourne|tournez|tourner|pivote = turn
    rends|rendez|rendre = make
    éclaire|éclairez|éclairer = light
    exporte|exportez|exporter|enregistre|enregistrer le|la? = export it
    exporte|exportez|exporter la|cette galerie|exposition = export the gallery
    importe|importez|importer = import
    ouvre|ouvrez|ouvrir|visite|visiter = open
    va|allez|aller = go
  `,
  pairs: '',
  naming: `
    appelle|appelez|appeler|nomme|nommez|nommer la|le|les|l = call it
    appelle|appelez|nomme|nommez la|cette|le|ce galerie|exposition|cercle|grille|collection = call it
    renomme|renommez|renommer la|le|les|l en? = call it
    renomme|renommez la|cette|le|ce galerie|exposition|cercle|grille en? = call it
    appelé|appelée|nommé|nommée|intitulé|intitulée, du nom de, qui s appelle = called
  `,
  afterName: '',
  nouns: `
    photo|image|photographie = photo
    photos|images|photographies|clichés = photos
    vidéo|film = video
    vidéos|films = videos
    son|enregistrement|chanson|musique, fichier audio = sound
    sons|enregistrements|chansons|musiques|bruits, fichiers audio = sounds
    modèle 3d? = model
    modèles 3d? = models
    texte|document = text
    textes|documents = texts
    chose|fichier|objet|élément = thing
    choses|fichiers|objets|éléments|œuvres = things
  `,
  adjectives: `
    rouge|rouges = red
    bleu|bleue|bleus|bleues = blue
    vert|verte|verts|vertes = green
    jaune|jaunes = yellow
    orange|oranges = orange
    violet|violette|violets|violettes = purple
    rose|roses = pink
    brun|brune|bruns|brunes|marron = brown
    noir|noire|noirs|noires = black
    blanc|blanche|blancs|blanches = white
    gris|grise|grises = grey
    en? noir et blanc = black and white
    carré|carrée|carrés|carrées = square
    vertical|verticale|verticales, en format? portrait = portrait
    horizontal|horizontale|horizontales, en format? paysage = landscape
    au hasard, aléatoire|aléatoires = random
  `,
  things: `
    rose = rose
    orange = orange
    violette = violet
  `,
  comparatives: `
    plus grand|grande|grands|grandes|gros|grosse|grosses = bigger / biggest
    plus petit|petite|petits|petites = smaller / smallest
    plus récent|récente|récents|récentes = newer / newest
    plus ancien|ancienne|anciens|anciennes|vieux|vieille|vieilles = older / oldest
    plus long|longue|longs|longues = longer / longest
    plus court|courte|courts|courtes = shorter / shortest
    deux fois plus grand|grande|grands|grandes = twice as big
    moitié plus petit|petite|petits|petites = half as big
    plus chaud|chaude|chauds|chaudes = warmer
    plus froid|froide|froids|froides, plus frais|fraîche = cooler
    plus clair|claire|clairs|claires, plus lumineux|lumineuse|lumineuses = brighter
    plus sombre|sombres|foncé|foncée = darker
    plus écarté|écartés|écartées|espacé|espacés|espacées = further apart
    plus serré|serrés|serrées|proches|près = closer together
  `,
  words: `
    s il vous|te plaît, svp|stp|merci, est ce que =
    peux|pouvez|pourrais|pourriez tu|vous me|nous? =
    bonjour|salut = hello
    moi =
    le|la|les|l = the
    un|une = a
    des|du, de la|l = of the
    de|d = of
    tous|toutes|tout|toute les|la|le? = all the
    tout = everything
    mes|mon|ma|nos|notre = my
    chaque = each
    et = and
    ou = or
    ne|n =
    pas = not
    seulement|uniquement|que, rien que = only
    sans, sauf|excepté, à part, mais pas le|la|les? = without
    en|dans = in
    dans le|la|les|l = in the
    avec = with
    pour = for
    sur = on
    à|a = to
    au|aux = to the
    après = after
    avant = before
    depuis = since
    entre = between
    de|en l année = from
    par|selon|suivant la|le? date, par ordre chronologique, chronologiquement, dans l ordre chronologique = by date
    par|selon le? nom|noms, par ordre alphabétique = by name
    par|selon la? taille = by size
    par|selon le? dossier = by folder
    par|selon l? année|an = by year
    par|selon l appareil, par appareil photo? = by camera
    par|selon le? type = by type
    par = by
    combien y a t il de|d? = how many
    combien de|d? = how many
    y a t il, il y a = are there
    ai|avons je|nous, j ai = do i have
    quel|quelle|quels|quelles est|sont = what is
    quel|quelle|quels|quelles = which
    qu est ce que = what is
    pris|prise|prises|photographié|photographiées|faites = taken
    galerie|exposition|musée = gallery
    cercle|rond|anneau = circle
    en|dans (un)? cercle|rond, en cercle = in a circle
    grille|mosaïque = grid
    en|dans (une)? grille = in a grid
    frise|chronologie, frise chronologique, ligne du temps, ligne de temps = timeline
    groupe = cluster
    groupes|tas = groups
    rangée|ligne|rang = row
    en|dans|sur (une)? seule? ligne|rangée, côte à côte, en ligne, en rang = in a row
    colonnes = columns
    rangées|lignes = rows
    ça|cela|ceci|celui ci = it
    les uns à côté des autres = in a row
    lumière|éclairage|lumières = light
    une? lumière plus chaude, lumière plus chaude = warmer light
    une? lumière plus froide, lumière plus froide = cooler light
    lumière chaude = warm light
    lumière froide = cool light
    plus de lumière = more light
    moins de lumière = less light
    nuit = night
    étoiles = stars
    fond|arrière plan = background
    un peu = a bit
    annule|annulez|annuler ça|cela|le?, défais|défaire ça?, reviens en arrière, retour = undo
    refais|rétablis|rétablir|refaire ça|cela|le? = redo
    aide|aider moi?, au secours, que peux|sais tu faire = help
    arrête|arrêtez|arrêter|stoppe = stop
    dernier|dernière|derniers|dernières = last
    premier|première|premiers|premières|1er|1re = first
    deuxième|second|seconde = second
    troisième = third
    milieu, du|au milieu = middle
    gauche = left
    droite = right
    à côté de|du|d = next to
    au dessus de|du|d = above
    en dessous de|du, sous = below
    derrière = behind
    appareil = camera
    date = date
    année|an = year
    années|ans = years
    mois = month
    semaine = week
    jour = day
    aujourd'hui = today
    hier = yesterday
    week end, weekend|weekends = weekend
    l? année dernière|passée, l? an dernier|passé = last year
    cette année = this year
    le? mois dernier|passé = last month
    ce mois ci? = this month
    la? semaine dernière|passée = last week
    l? été dernier = last summer
    l? hiver dernier = last winter
    printemps = spring
    été = summer
    automne = autumn
    hiver = winter
    noël = christmas
    pâques = easter
    lundi|lundis = monday
    mardi|mardis = tuesday
    mercredi|mercredis = wednesday
    jeudi|jeudis = thursday
    vendredi|vendredis = friday
    samedi|samedis = saturday
    dimanche|dimanches = sunday
    janvier = january
    février = february
    mars = march
    avril = april
    mai = may
    juin = june
    juillet = july
    août = august
    septembre = september
    octobre = october
    novembre = november
    décembre = december
    deux = two
    trois = three
    quatre = four
    cinq = five
    six = six
    sept = seven
    huit = eight
    neuf = nine
    dix = ten
    onze = eleven
    douze|douzaine = twelve
    vingt = twenty
    cent = hundred
    quelques = a few
  `,
}
