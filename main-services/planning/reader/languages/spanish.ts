import type { LanguageTable } from './language.ts'

export const spanish: LanguageTable = {
  name: 'Spanish',
  elided: [],
  articles: '',
  folder: `
    carpeta|directorio|álbum llamada|llamado? = folder
    carpetas = folders
  `,
  verbs: `
    haz|hazme|haznos|haga|hágame|hacer|crea|créame|crear|construye|construir|prepara|prepárame|monta|compón = make
    hazlo|hazla|hazlos|hazlas, ponlo|ponla|ponlos|ponlas más? = make it
    quiero|quisiera|querría|deseo|necesito, me gustaría ver|tener? = i want
    muestra|muéstrame|mostrar|muéstranos|enseña|enséñame|mostrarme = show me
    dame = give me
    busca|búscame|buscar|encuentra|encuéntrame|encontrar = find
    ordena|ordenar|clasifica|clasificar = sort
    ordénalas|ordénalos = sort them
    coloca|colocar|organiza|organizar|agrupa|agrupar|dispón|distribuye = arrange
    colócalas|colócalos|ponlas|ponlos en = arrange them in
    cuelga|colgar|expón|exponer = hang
    pon|poner|mete|meter|sitúa = put
    añade|añadir|agrega|agregar|incluye|incluir|suma = add
    quita|quitar|elimina|eliminar|borra|borrar|saca|sacar|retira|retirar = remove
    sustituye|sustituir|reemplaza|reemplazar|cambia = replace
    intercambia|intercambiar = swap
    deja|dejar|conserva|mantén solo? = keep only
    agranda|agrandar|amplía|ampliar = enlarge
    reduce|reducir|achica = shrink
    mueve|mover|desplaza = move
    gira|girar|rota = turn
    ilumina|iluminar|ilumínalo|ilumínala = light it
    exporta|exportar|guarda|guardar|expórtalo|expórtala|guárdalo|guárdala = export it
    exporta|exportar|guarda la|esta galería|exposición = export the gallery
    importa|importar = import
    abre|abrir|visita|visitar = open
    ve|ir|vamos = go
  `,
  pairs: '',
  naming: `
    llámalo|llámala|llámalos|llámalas|nómbralo|nómbrala|renómbralo|renómbrala|titúlalo como|a? = call it
    llama|nombra|renombra a? la|esta|el|este galería|exposición|círculo|cuadrícula|colección como|a? = call it
    llamado|llamada|titulado|titulada, con el nombre de?, que se llame = called
  `,
  afterName: '',
  nouns: `
    foto|imagen|fotografía = photo
    fotos|imágenes|fotografías = photos
    vídeo|película|video = video
    vídeos|películas|videos = videos
    sonido|canción|audio|grabación = sound
    sonidos|canciones|audios|grabaciones|música = sounds
    modelo 3d? = model
    modelos 3d? = models
    texto|documento = text
    textos|documentos = texts
    cosa|archivo|objeto|elemento = thing
    cosas|archivos|objetos|elementos|obras = things
  `,
  adjectives: `
    rojo|roja|rojos|rojas = red
    azul|azules = blue
    verde|verdes = green
    amarillo|amarilla|amarillos|amarillas = yellow
    naranja|naranjas = orange
    morado|morada|morados|moradas|violeta|violetas = purple
    rosa|rosas = pink
    marrón|marrones = brown
    negro|negra|negros|negras = black
    blanco|blanca|blancos|blancas = white
    gris|grises = grey
    en? blanco y negro = black and white
    cuadrado|cuadrada|cuadrados|cuadradas = square
    vertical|verticales = portrait
    horizontal|horizontales = landscape
    al azar, aleatorio|aleatoria|aleatorios|aleatorias = random
  `,
  things: `
    rosa = rose
    naranja = orange
    violeta = violet
  `,
  comparatives: `
    más grande|grandes = bigger / biggest
    más pequeño|pequeña|pequeños|pequeñas = smaller / smallest
    más nuevo|nueva|nuevos|nuevas|reciente|recientes = newer / newest
    más antiguo|antigua|antiguos|antiguas|viejo|vieja|viejos|viejas = older / oldest
    más largo|larga|largos|largas = longer / longest
    más corto|corta|cortos|cortas = shorter / shortest
    el doble de grande|grandes = twice as big
    la mitad de grande|grandes = half as big
    más cálido|cálida|caliente = warmer
    más frío|fría = cooler
    más claro|clara|brillante|luminoso|luminosa = brighter
    más oscuro|oscura = darker
    más separados|separadas = further apart
    más juntos|juntas = closer together
  `,
  words: `
    por favor, gracias =
    puedes|podrías|puede|podría me? =
    hola = hello
    el|la|los|las|lo = the
    un|una|unos|unas = a
    todo|toda|todos|todas el|la|los|las? = all the
    todo = everything
    mi|mis|nuestro|nuestra|nuestros|nuestras = my
    cada = each
    y|e = and
    o|u = or
    no = not
    sólo|solo|solamente|únicamente = only
    sin, excepto|salvo|menos, pero no el|la|los|las? = without
    de = of
    del = of the
    en = in
    con = with
    para = for
    sobre = on
    a = to
    al = to the
    después de|del = after
    antes de|del = before
    desde|desde el = since
    hasta|hasta el = until
    entre = between
    del año, de el año, en el año = from
    por|según la? fecha, por orden cronológico, en orden cronológico, cronológicamente = by date
    por|según el? nombre, por orden alfabético, alfabéticamente = by name
    por|según el? tamaño = by size
    por|según la? carpeta|carpetas = by folder
    por|según el? año|años = by year
    por|según la? cámara = by camera
    por|según el? tipo = by type
    por = by
    cuántas|cuántos|cuánto|cuánta = how many
    hay = are there
    tengo|tenemos = do i have
    cuál|cuáles es|son, qué es|son = what is
    cuál|cuáles|qué = which
    tomadas|tomados|tomada|hechas|hechos|sacadas|sacados|fotografiadas = taken
    galería|exposición|museo = gallery
    círculo|anillo|corro = circle
    en (un)? círculo = in a circle
    cuadrícula|rejilla|retícula|mosaico = grid
    en (una)? cuadrícula|rejilla|retícula|mosaico = in a grid
    línea temporal, línea de|del tiempo, cronología = timeline
    grupo = cluster
    grupos|montones = groups
    fila|línea|hilera = row
    en (una)? sola? fila|línea|hilera, uno al lado del otro, una al lado de la otra, lado a lado = in a row
    columnas = columns
    filas|líneas = rows
    esto|eso|este|esta|estas|estos|ello = it
    luz|iluminación = light
    luz más cálida, una luz más cálida = warmer light
    luz más fría, una luz más fría = cooler light
    luz cálida = warm light
    luz fría = cool light
    más luz = more light
    menos luz = less light
    noche = night
    estrellas = stars
    fondo = background
    un poco = a bit
    deshacer|deshaz|deshazlo|deshazla eso|esto|lo?, vuelve atrás, atrás = undo
    rehacer|rehaz|rehazlo eso|esto? = redo
    ayuda|ayúdame, qué puedes hacer = help
    parar|detente|basta|alto = stop
    último|última|últimos|últimas = last
    primero|primera|primeros|primeras|primer = first
    segundo|segunda = second
    tercero|tercera|tercer = third
    medio|centro|central = middle
    izquierda = left
    derecha = right
    al lado de|del, junto a|al = next to
    encima de|del = above
    debajo de|del = below
    detrás de|del = behind
    por encima = above
    cámara = camera
    fecha = date
    año = year
    años = years
    mes = month
    semana = week
    día = day
    hoy = today
    ayer = yesterday
    fin de semana, fines de semana = weekend
    el? año pasado = last year
    este año = this year
    el? mes pasado = last month
    este mes = this month
    la? semana pasada = last week
    esta semana = this week
    el? verano pasado = last summer
    el? invierno pasado = last winter
    primavera = spring
    verano = summer
    otoño = autumn
    invierno = winter
    navidad|navidades = christmas
    pascua = easter
    lunes = monday
    martes = tuesday
    miércoles = wednesday
    jueves = thursday
    viernes = friday
    sábado|sábados = saturday
    domingo|domingos = sunday
    enero = january
    febrero = february
    marzo = march
    abril = april
    mayo = may
    junio = june
    julio = july
    agosto = august
    septiembre|setiembre = september
    octubre = october
    noviembre = november
    diciembre = december
    dos = two
    tres = three
    cuatro = four
    cinco = five
    seis = six
    siete = seven
    ocho = eight
    nueve = nine
    diez = ten
    once = eleven
    doce|docena = twelve
    veinte = twenty
    cien|ciento = hundred
    algunas|algunos, unas|unos cuantas|cuantos = a few
  `,
}
