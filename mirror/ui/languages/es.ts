<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en_GB">
<context>
    <name>mirror</name>
    <message>
        <source>Step in front of me</source>
        <extracomment>screen idle.headline</extracomment>
        <translation>Ponte delante de mí</translation>
    </message>
    <message>
        <source>I count your repetitions and help with your form</source>
        <extracomment>screen idle.hint</extracomment>
        <translation>Cuento tus repeticiones y te ayudo con la técnica</translation>
    </message>
    <message>
        <source>I see nothing: the camera is gone</source>
        <extracomment>screen idle.no_camera</extracomment>
        <translation>No veo nada: falta la cámara</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one: Trainer, Camera</source>
        <extracomment>screen idle.no_camera_hint</extracomment>
        <translation>Conéctala o elige otra: Entrenador, Cámara</translation>
    </message>
    <message>
        <source>Nothing is filmed unless you want it</source>
        <extracomment>screen idle.foot</extracomment>
        <translation>Solo grabo si tú quieres</translation>
    </message>
    <message>
        <source>Start</source>
        <extracomment>screen idle.touch, screen next.start</extracomment>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>The last session was cut short. What was seen of it is kept.</source>
        <extracomment>screen idle.recovered</extracomment>
        <translation>La última sesión se cortó. Lo que se vio está guardado.</translation>
    </message>
    <message>
        <source>Welcome. Which camera is it?</source>
        <extracomment>screen first.camera</extracomment>
        <translation>Hola. ¿Qué cámara es?</translation>
    </message>
    <message>
        <source>Touch one: its picture is behind these words. It should see somebody whole, 2 to 3 m away</source>
        <extracomment>screen first.camera_hint</extracomment>
        <translation>Toca una: su imagen está detrás de este texto. Debe ver a alguien de cuerpo entero, a 2 o 3 m</translation>
    </message>
    <message>
        <source>I see no camera. Plug one in: it appears here by itself</source>
        <extracomment>screen first.no_camera</extracomment>
        <translation>No veo ninguna cámara. Conecta una: aparecerá aquí sola</translation>
    </message>
    <message>
        <source>Is everything well?</source>
        <extracomment>screen first.health</extracomment>
        <translation>¿Está todo bien?</translation>
    </message>
    <message>
        <source>I am looking …</source>
        <extracomment>screen first.looking</extracomment>
        <translation>Estoy mirando …</translation>
    </message>
    <message>
        <source>All is well</source>
        <extracomment>screen first.well</extracomment>
        <translation>Todo está bien</translation>
    </message>
    <message>
        <source>This is not as it should be. Red stops me; the rest can wait</source>
        <extracomment>screen first.complaints</extracomment>
        <translation>Esto no está como debe. Lo rojo me detiene; lo demás puede esperar</translation>
    </message>
    <message>
        <source>A PIN for the trainer</source>
        <extracomment>screen first.pin</extracomment>
        <translation>Un PIN para el entrenador</translation>
    </message>
    <message>
        <source>It opens sessions, settings, camera and calibration. Without one nobody gets in</source>
        <extracomment>screen first.pin_hint</extracomment>
        <translation>Abre sesiones, ajustes, cámara y calibración. Sin PIN no entra nadie</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <extracomment>screen first.set_pin</extracomment>
        <translation>Elegir el PIN</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>screen first.next</extracomment>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>screen first.again</extracomment>
        <translation>Mirar otra vez</translation>
    </message>
    <message>
        <source>Later</source>
        <extracomment>screen first.later</extracomment>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>The settings cannot be written: I shall ask again next time</source>
        <extracomment>screen first.not_written</extracomment>
        <translation>No se pueden guardar los ajustes: preguntaré otra vez la próxima</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>screen who.title</extracomment>
        <translation>¿Quién eres?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a tile</source>
        <extracomment>screen who.hint, screen choose.hint</extracomment>
        <translation>Toca o deja la mano sobre un recuadro</translation>
    </message>
    <message>
        <source>Guest</source>
        <extracomment>screen who.guest, screen trainer.guest, review list.guest</extracomment>
        <translation>Invitado</translation>
    </message>
    <message>
        <source>start at once</source>
        <extracomment>screen who.guest_hint</extracomment>
        <translation>empezar ya</translation>
    </message>
    <message>
        <source>Or show your code to the camera</source>
        <extracomment>screen who.scanning</extracomment>
        <translation>O enseña tu código a la cámara</translation>
    </message>
    <message>
        <source>Is that you, {name}?</source>
        <extracomment>screen who.sure</extracomment>
        <translation>¿Eres tú, {name}?</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <extracomment>screen who.yes</extracomment>
        <translation>Sí, soy yo</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>screen who.no, screen workout.keep</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>No</translation>
    </message>
    <message>
        <source>I do not know this code</source>
        <extracomment>screen who.unknown_code</extracomment>
        <translation>No conozco este código</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <extracomment>screen choose.title</extracomment>
        <translation>¿Qué vas a hacer?</translation>
    </message>
    <message>
        <source>What will you do, {name}?</source>
        <extracomment>screen choose.title_named</extracomment>
        <translation>¿Qué vas a hacer, {name}?</translation>
    </message>
    <message>
        <source>Just start</source>
        <extracomment>screen choose.auto, screen workout.auto</extracomment>
        <translation>Empezar sin más</translation>
    </message>
    <message>
        <source>I recognise it by myself</source>
        <extracomment>screen choose.auto_hint</extracomment>
        <translation>Lo reconozco solo</translation>
    </message>
    <message>
        <source>Legs</source>
        <extracomment>screen choose.group.legs, exercise inverted_row, exercise knee_push_up, exercise push_up, plan Legs</extracomment>
        <translation>Piernas</translation>
    </message>
    <message>
        <source>Chest and back</source>
        <extracomment>screen choose.group.body</extracomment>
        <translation>Pecho y espalda</translation>
    </message>
    <message>
        <source>Arms</source>
        <extracomment>screen choose.group.arms, exercise jumping_jack</extracomment>
        <translation>Brazos</translation>
    </message>
    <message>
        <source>Core</source>
        <extracomment>screen choose.group.core</extracomment>
        <translation>Abdomen</translation>
    </message>
    <message>
        <source>Whole body</source>
        <extracomment>screen choose.group.move, screen stand.check.whole</extracomment>
        <translation>Cuerpo entero</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>screen choose.group.more, screen choose.more</extracomment>
        <translation>Más</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>screen choose.back, screen door.back, review head.back</extracomment>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Stand where I can see you</source>
        <extracomment>screen stand.nobody</extracomment>
        <translation>Ponte donde te vea</translation>
    </message>
    <message>
        <source>Come closer</source>
        <extracomment>screen stand.closer</extracomment>
        <translation>Acércate</translation>
    </message>
    <message>
        <source>Step back, I want to see all of you</source>
        <extracomment>screen stand.back</extracomment>
        <translation>Atrás, quiero verte de cuerpo entero</translation>
    </message>
    <message>
        <source>A step to your left</source>
        <extracomment>screen stand.left</extracomment>
        <translation>Un paso a tu izquierda</translation>
    </message>
    <message>
        <source>A step to your right</source>
        <extracomment>screen stand.right</extracomment>
        <translation>Un paso a tu derecha</translation>
    </message>
    <message>
        <source>I count you like this; sideways I see you better</source>
        <extracomment>screen stand.turn_side</extracomment>
        <translation>Así te cuento; de lado te veo mejor</translation>
    </message>
    <message>
        <source>I count you like this; facing me I see you better</source>
        <extracomment>screen stand.turn_front</extracomment>
        <translation>Así te cuento; de frente te veo mejor</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <extracomment>screen stand.dark</extracomment>
        <translation>Aquí está muy oscuro</translation>
    </message>
    <message>
        <source>Please stand alone before me</source>
        <extracomment>screen stand.crowded</extracomment>
        <translation>Que solo estés tú delante</translation>
    </message>
    <message>
        <source>Good. Stand still</source>
        <extracomment>screen stand.still</extracomment>
        <translation>Bien. No te muevas</translation>
    </message>
    <message>
        <source>Get ready</source>
        <extracomment>screen stand.go</extracomment>
        <translation>Prepárate</translation>
    </message>
    <message>
        <source>I see you</source>
        <extracomment>screen stand.check.person</extracomment>
        <translation>Te veo</translation>
    </message>
    <message>
        <source>Distance</source>
        <extracomment>screen stand.check.distance</extracomment>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Facing</source>
        <extracomment>screen stand.check.view</extracomment>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>screen stand.check.light</extracomment>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Start now</source>
        <extracomment>screen stand.skip</extracomment>
        <translation>Empezar ya</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  target {target}</source>
        <extracomment>screen workout.set</extracomment>
        <translation>Serie {set} de {sets}  ·  meta {target}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} s</source>
        <extracomment>screen workout.set_seconds, screen next.seconds</extracomment>
        <translation>Serie {set} de {sets}  ·  {target} s</translation>
    </message>
    <message>
        <source>Set {set}</source>
        <extracomment>screen workout.set_open</extracomment>
        <translation>Serie {set}</translation>
    </message>
    <message>
        <source>I am watching what you do</source>
        <extracomment>screen workout.watching</extracomment>
        <translation>Estoy viendo qué haces</translation>
    </message>
    <message>
        <source>Do two, and I recognise it</source>
        <extracomment>screen workout.recognise</extracomment>
        <translation>Haz dos y lo reconozco</translation>
    </message>
    <message>
        <source>This looks like: {title}</source>
        <extracomment>screen workout.looks_like</extracomment>
        <translation>Esto parece: {title}</translation>
    </message>
    <message>
        <source>Count that</source>
        <extracomment>screen workout.change</extracomment>
        <translation>Cuenta eso</translation>
    </message>
    <message numerus="yes">
        <source>{title}, {count} already</source>
        <extracomment>screen workout.recognised</extracomment>
        <translation>
            <numerusform>{title}, ya va {count}</numerusform>
            <numerusform>{title}, ya van {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <extracomment>screen workout.full</extracomment>
        <translation>todo</translation>
    </message>
    <message>
        <source>start</source>
        <extracomment>screen workout.start, report curves.start</extracomment>
        <translation>inicio</translation>
    </message>
    <message>
        <source>of {target}</source>
        <extracomment>screen workout.of</extracomment>
        <translation>de {target}</translation>
    </message>
    <message numerus="yes">
        <source>reps</source>
        <extracomment>screen workout.reps</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>rep</numerusform>
            <numerusform>reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds</source>
        <extracomment>screen workout.seconds, screen settings.unit.s</extracomment>
        <translation>
            <numerusform>segundo</numerusform>
            <numerusform>segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>energy</source>
        <extracomment>screen workout.energy, screen set.energy, screen session.energy, screen energy.label, review trend.energy</extracomment>
        <translation>energía</translation>
    </message>
    <message>
        <source>a repetition</source>
        <extracomment>screen workout.tempo, screen set.tempo</extracomment>
        <translation>por rep</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <extracomment>screen workout.tempo_value, review head.seconds, review strip.hold</extracomment>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>screen workout.set_time</extracomment>
        <translation>serie</translation>
    </message>
    <message>
        <source>left</source>
        <extracomment>screen workout.left, review side.left, review chart.left, report curves.left</extracomment>
        <translation>izquierda</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>screen workout.right, review side.right, review chart.right, report curves.right</extracomment>
        <translation>derecha</translation>
    </message>
    <message>
        <source>arms crossed: stop</source>
        <extracomment>screen workout.foot_stop</extracomment>
        <translation>brazos cruzados: parar</translation>
    </message>
    <message>
        <source>hand up: menu</source>
        <extracomment>screen workout.foot_menu</extracomment>
        <translation>mano arriba: menú</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <extracomment>screen workout.not_counted, screen set.doubt, review doubt.text</extracomment>
        <translation>No cuenta: {reason}</translation>
    </message>
    <message>
        <source>Target reached</source>
        <extracomment>screen workout.done</extracomment>
        <translation>¡Meta alcanzada!</translation>
    </message>
    <message>
        <source>Who does more?</source>
        <extracomment>screen together.race</extracomment>
        <translation>¿Quién hace más?</translation>
    </message>
    <message>
        <source>Each their own</source>
        <extracomment>screen together.own</extracomment>
        <translation>Cada cual lo suyo</translation>
    </message>
    <message>
        <source>Number {number}, who are you?</source>
        <extracomment>screen together.who</extracomment>
        <translation>Número {number}, ¿quién eres?</translation>
    </message>
    <message>
        <source>up to {most} side by side</source>
        <extracomment>screen together.stand</extracomment>
        <translation>hasta {most} a la vez</translation>
    </message>
    <message>
        <source>All done</source>
        <extracomment>screen together.done</extracomment>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Most repetitions</source>
        <extracomment>screen together.most_reps</extracomment>
        <translation>Más repeticiones</translation>
    </message>
    <message>
        <source>Most energy</source>
        <extracomment>screen together.most_energy</extracomment>
        <translation>Más energía</translation>
    </message>
    <message>
        <source>I follow you</source>
        <extracomment>screen state.following</extracomment>
        <translation>Te sigo</translation>
    </message>
    <message>
        <source>I count you. Too slow here to draw you</source>
        <extracomment>screen state.undrawn</extracomment>
        <translation>Te cuento. Voy lento para dibujarte</translation>
    </message>
    <message>
        <source>Waking up</source>
        <extracomment>screen state.starting</extracomment>
        <translation>Despertando</translation>
    </message>
    <message>
        <source>I see nobody</source>
        <extracomment>screen state.nobody</extracomment>
        <translation>No veo a nadie</translation>
    </message>
    <message>
        <source>I lost you, step back</source>
        <extracomment>screen state.lost, screen voice.lost</extracomment>
        <translation>No te veo, da un paso atrás</translation>
    </message>
    <message>
        <source>Somebody is in the way</source>
        <extracomment>screen state.crowded</extracomment>
        <translation>Hay alguien en medio</translation>
    </message>
    <message>
        <source>Too dark</source>
        <extracomment>screen state.dark</extracomment>
        <translation>Muy oscuro</translation>
    </message>
    <message>
        <source>Camera gone</source>
        <extracomment>screen state.camera_gone</extracomment>
        <translation>Falta la cámara</translation>
    </message>
    <message>
        <source>One moment</source>
        <extracomment>screen state.engine_down</extracomment>
        <translation>Un momento</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <extracomment>screen state.ended</extracomment>
        <translation>El vídeo ha terminado</translation>
    </message>
    <message>
        <source>Slower without the graphics card</source>
        <extracomment>screen state.slow</extracomment>
        <translation>Más lento sin tarjeta gráfica</translation>
    </message>
    <message>
        <source>Not kept: the disk is full</source>
        <extracomment>screen state.no_room</extracomment>
        <translation>No guardado: el disco está lleno</translation>
    </message>
    <message>
        <source>Too slow here to judge your form. I go on counting</source>
        <extracomment>screen state.crawling</extracomment>
        <translation>Voy lento para juzgar tu técnica. Sigo contando</translation>
    </message>
    <message>
        <source>Not kept: another mirror records into the same store</source>
        <extracomment>screen state.busy</extracomment>
        <translation>No guardado: otro espejo graba en el mismo almacén</translation>
    </message>
    <message>
        <source>Not kept: the store cannot be written</source>
        <extracomment>screen state.failed</extracomment>
        <translation>No guardado: no se puede escribir</translation>
    </message>
    <message>
        <source>not far enough</source>
        <extracomment>screen reason.too_shallow, report reason.too_shallow</extracomment>
        <translation>poco recorrido</translation>
    </message>
    <message>
        <source>too fast</source>
        <extracomment>screen reason.too_fast, report reason.too_fast</extracomment>
        <translation>muy rápido</translation>
    </message>
    <message>
        <source>too slow</source>
        <extracomment>screen reason.too_slow, report reason.too_slow</extracomment>
        <translation>muy lento</translation>
    </message>
    <message>
        <source>I could not see you</source>
        <extracomment>screen reason.limbs_not_visible, report reason.limbs_not_visible</extracomment>
        <translation>no te he visto bien</translation>
    </message>
    <message>
        <source>I cannot see it from this side</source>
        <extracomment>screen reason.wrong_view, report reason.wrong_view</extracomment>
        <translation>desde este lado no lo veo</translation>
    </message>
    <message>
        <source>start from the beginning</source>
        <extracomment>screen reason.getting_into_position</extracomment>
        <translation>empieza desde el principio</translation>
    </message>
    <message>
        <source>not all the way back</source>
        <extracomment>screen reason.half_way</extracomment>
        <translation>sin volver del todo</translation>
    </message>
    <message>
        <source>not finished</source>
        <extracomment>screen reason.unfinished</extracomment>
        <translation>sin terminar</translation>
    </message>
    <message>
        <source>a different movement</source>
        <extracomment>screen reason.not_this_exercise, report reason.not_this_exercise</extracomment>
        <translation>otro movimiento</translation>
    </message>
    <message>
        <source>marked by the trainer</source>
        <extracomment>screen reason.missed</extracomment>
        <translation>marcada por el entrenador</translation>
    </message>
    <message>
        <source>I do not know this one</source>
        <extracomment>screen reason.not_recognised</extracomment>
        <translation>este no lo conozco</translation>
    </message>
    <message>
        <source>Menu</source>
        <extracomment>screen hold.menu, screen menu.title</extracomment>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Stop</source>
        <extracomment>screen hold.stop</extracomment>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Set {set} done</source>
        <extracomment>screen set.title</extracomment>
        <translation>Serie {set} hecha</translation>
    </message>
    <message>
        <source>repetition</source>
        <extracomment>screen set.reps_one, review chart.repetition, report count.reps_one</extracomment>
        <translation>repetición</translation>
    </message>
    <message numerus="yes">
        <source>repetitions</source>
        <extracomment>screen set.reps, screen session.reps, review trend.reps, report count.reps</extracomment>
        <translation>
            <numerusform>repetición</numerusform>
            <numerusform>repeticiones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>seconds held</source>
        <extracomment>screen set.seconds, report count.held</extracomment>
        <translation>
            <numerusform>segundo aguantado</numerusform>
            <numerusform>segundos aguantados</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing counted this time</source>
        <extracomment>screen set.none</extracomment>
        <translation>Esta vez no he contado nada</translation>
    </message>
    <message>
        <source>Clean from first to last</source>
        <extracomment>screen set.praise_best</extracomment>
        <translation>Limpio de principio a fin</translation>
    </message>
    <message>
        <source>Good work</source>
        <extracomment>screen set.praise_good</extracomment>
        <translation>Buen trabajo</translation>
    </message>
    <message>
        <source>Full range in every repetition</source>
        <extracomment>screen set.praise_full</extracomment>
        <translation>Recorrido completo en cada repetición</translation>
    </message>
    <message>
        <source>Steady as a clock</source>
        <extracomment>screen set.praise_even</extracomment>
        <translation>Regular como un reloj</translation>
    </message>
    <message>
        <source>A start. Go a little further next time</source>
        <extracomment>screen set.praise_start</extracomment>
        <translation>Buen comienzo. La próxima, un poco más</translation>
    </message>
    <message>
        <source>Next time: {cue}</source>
        <extracomment>screen set.advice, screen set.advice_range</extracomment>
        <translation>La próxima: {cue}</translation>
    </message>
    <message>
        <source>quality</source>
        <extracomment>screen set.quality, screen session.quality, review trend.quality, report did.quality</extracomment>
        <translation>calidad</translation>
    </message>
    <message>
        <source>in the set</source>
        <extracomment>screen set.time</extracomment>
        <translation>en la serie</translation>
    </message>
    <message>
        <source>Range of each repetition</source>
        <extracomment>screen set.bars</extracomment>
        <translation>Recorrido de cada repetición</translation>
    </message>
    <message numerus="yes">
        <source>{count} not counted: {reason}</source>
        <extracomment>screen set.not_counted</extracomment>
        <translation>
            <numerusform>{count} no cuenta: {reason}</numerusform>
            <numerusform>{count} no cuentan: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>You counted it</source>
        <extracomment>screen set.claimed</extracomment>
        <translation>La contaste tú</translation>
    </message>
    <message>
        <source>That one counted</source>
        <extracomment>screen set.claim</extracomment>
        <translation>Esa sí cuenta</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <extracomment>screen set.leave</extracomment>
        <translation>Está bien así</translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}</source>
        <extracomment>screen set.before</extracomment>
        <translation>
            <numerusform>La última vez {count}</numerusform>
            <numerusform>La última vez {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last time {count}, quality {quality}</source>
        <extracomment>screen set.before_quality</extracomment>
        <translation>
            <numerusform>La última vez {count}, calidad {quality}</numerusform>
            <numerusform>La última vez {count}, calidad {quality}</numerusform>
        </translation>
    </message>
    <message>
        <source>rest</source>
        <extracomment>screen set.rest</extracomment>
        <translation>descanso</translation>
    </message>
    <message>
        <source>Next set</source>
        <extracomment>screen set.again</extracomment>
        <translation>Otra serie</translation>
    </message>
    <message>
        <source>Other exercise</source>
        <extracomment>screen set.other, screen menu.other</extracomment>
        <translation>Otro ejercicio</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>screen set.finish, screen menu.finish</extracomment>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Well done</source>
        <extracomment>screen session.title</extracomment>
        <translation>¡Bien hecho!</translation>
    </message>
    <message>
        <source>Well done, {name}</source>
        <extracomment>screen session.title_named</extracomment>
        <translation>¡Bien hecho, {name}!</translation>
    </message>
    <message numerus="yes">
        <source>{count} sets</source>
        <extracomment>screen session.sets_count, review list.sets</extracomment>
        <translation>
            <numerusform>{count} serie</numerusform>
            <numerusform>{count} series</numerusform>
        </translation>
    </message>
    <message>
        <source>1 set</source>
        <extracomment>screen session.sets_one, review list.sets_one, report did.one_set</extracomment>
        <translation>1 serie</translation>
    </message>
    <message numerus="yes">
        <source>{count} min</source>
        <extracomment>screen session.minutes</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} min</numerusform>
            <numerusform>{count} min</numerusform>
        </translation>
    </message>
    <message>
        <source>No set this time. Come back soon</source>
        <extracomment>screen session.nothing</extracomment>
        <translation>Esta vez sin series. Vuelve pronto</translation>
    </message>
    <message numerus="yes">
        <source>sets</source>
        <extracomment>screen session.sets</extracomment>
        <translation>
            <numerusform>serie</numerusform>
            <numerusform>series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} repetitions</source>
        <extracomment>screen session.line, screen set.best_reps, review head.reps, report did.reps</extracomment>
        <translation>
            <numerusform>{count} repetición</numerusform>
            <numerusform>{count} repeticiones</numerusform>
        </translation>
    </message>
    <message>
        <source>1 repetition</source>
        <extracomment>screen session.line_one, review head.reps_one, report did.reps_one</extracomment>
        <translation>1 repetición</translation>
    </message>
    <message numerus="yes">
        <source>{count} seconds</source>
        <extracomment>screen session.line_held</extracomment>
        <translation>
            <numerusform>{count} segundo</numerusform>
            <numerusform>{count} segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>quality {quality}  ·  {time}</source>
        <extracomment>screen session.line_detail</extracomment>
        <translation>calidad {quality}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more sets</source>
        <extracomment>screen session.more, report sets.more</extracomment>
        <translation>
            <numerusform>y {count} serie más</numerusform>
            <numerusform>y {count} series más</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan to take it with you</source>
        <extracomment>screen session.qr</extracomment>
        <translation>Escanea y llévatelo</translation>
    </message>
    <message>
        <source>I forget you in {seconds} s</source>
        <extracomment>screen session.foot</extracomment>
        <translation>Te olvido en {seconds} s</translation>
    </message>
    <message>
        <source>Goodbye in {seconds} s</source>
        <extracomment>screen session.foot_named</extracomment>
        <translation>Adiós en {seconds} s</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>screen session.close</extracomment>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>screen session.continue, screen menu.resume, screen set.next</extracomment>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Mirror, {date}</source>
        <extracomment>screen session.take_title</extracomment>
        <translation>Espejo, {date}</translation>
    </message>
    <message>
        <source>End the set</source>
        <extracomment>screen menu.stop</extracomment>
        <translation>Acabar la serie</translation>
    </message>
    <message>
        <source>Sound off</source>
        <extracomment>screen menu.mute</extracomment>
        <translation>Quitar sonido</translation>
    </message>
    <message>
        <source>Sound on</source>
        <extracomment>screen menu.unmute</extracomment>
        <translation>Poner sonido</translation>
    </message>
    <message>
        <source>Trainer</source>
        <extracomment>screen door.open, screen door.title</extracomment>
        <translation>Entrenador</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <extracomment>screen door.hint</extracomment>
        <translation>Escribe tu PIN</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <extracomment>screen door.wrong</extracomment>
        <translation>Ese no es el PIN</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <extracomment>screen door.wait</extracomment>
        <translation>Espera {seconds} s</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 12 digits</source>
        <extracomment>screen door.new</extracomment>
        <translation>Elige un PIN de 4 a 12 cifras</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <extracomment>screen door.again</extracomment>
        <translation>Escríbelo otra vez</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits</source>
        <extracomment>screen door.short</extracomment>
        <translation>Un PIN tiene al menos 4 cifras</translation>
    </message>
    <message>
        <source>These were two different PINs</source>
        <extracomment>screen door.differ</extracomment>
        <translation>Eran dos PIN distintos</translation>
    </message>
    <message>
        <source>Not stored: the settings file cannot be written</source>
        <extracomment>screen door.not_stored</extracomment>
        <translation>No guardado: no se puede escribir el archivo de ajustes</translation>
    </message>
    <message>
        <source>Erase</source>
        <extracomment>screen door.erase, screen trainer.erase</extracomment>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>screen trainer.settings</extracomment>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Sessions</source>
        <extracomment>screen trainer.sessions, review sessions.title, review keys.session</extracomment>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Camera</source>
        <extracomment>screen trainer.camera, screen settings.camera</extracomment>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>screen trainer.calibration, screen calib.column.name</extracomment>
        <translation>Calibración</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>screen trainer.close</extracomment>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Kept. It holds from the next session on.</source>
        <extracomment>screen trainer.changed</extracomment>
        <translation>Guardado. Vale desde la próxima visita.</translation>
    </message>
    <message>
        <source>Kept. It holds after the mirror is started again.</source>
        <extracomment>screen trainer.restart</extracomment>
        <translation>Guardado. Vale cuando se reinicie el espejo.</translation>
    </message>
    <message>
        <source>Not kept: {error}</source>
        <extracomment>screen trainer.refused, review said.refused</extracomment>
        <translation>No guardado: {error}</translation>
    </message>
    <message>
        <source>Default</source>
        <extracomment>screen trainer.reset</extracomment>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>No session is kept yet</source>
        <extracomment>screen trainer.no_sessions, review sessions.empty</extracomment>
        <translation>Aún no hay sesiones guardadas</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>screen trainer.date</extracomment>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Member</source>
        <extracomment>screen trainer.member</extracomment>
        <translation>Miembro</translation>
    </message>
    <message>
        <source>Exercises</source>
        <extracomment>screen trainer.exercises</extracomment>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Sets</source>
        <extracomment>screen trainer.sets, screen settings.visit.target_sets</extracomment>
        <translation>Series</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <extracomment>screen trainer.reps, review strip.name, review facts.reps</extracomment>
        <translation>Repeticiones</translation>
    </message>
    <message>
        <source>Length</source>
        <extracomment>screen trainer.length</extracomment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>screen trainer.look</extracomment>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>screen trainer.export, review head.export, review export.title, review export.start</extracomment>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Sessions without a set</source>
        <extracomment>screen trainer.empty</extracomment>
        <translation>Visitas sin series</translation>
    </message>
    <message>
        <source>Belongs to …</source>
        <extracomment>screen trainer.move</extracomment>
        <translation>Es de …</translation>
    </message>
    <message>
        <source>Now {name}&apos;s</source>
        <extracomment>screen trainer.moved</extracomment>
        <translation>Ahora es de {name}</translation>
    </message>
    <message>
        <source>Erase this session for good?</source>
        <extracomment>screen trainer.erase_sure</extracomment>
        <translation>¿Borrar esta sesión para siempre?</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <extracomment>screen trainer.exported, review said.exported</extracomment>
        <translation>Exportado a {path}</translation>
    </message>
    <message>
        <source>Erased</source>
        <extracomment>screen trainer.erased</extracomment>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>screen trainer.picture, screen calib.column.picture, review picture.name</extracomment>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Frames a second: camera {captured}, analysed {analysed}, shown {shown}</source>
        <extracomment>screen trainer.frames</extracomment>
        <translation>Imágenes por segundo: cámara {captured}, analizadas {analysed}, mostradas {shown}</translation>
    </message>
    <message>
        <source>Engine {engine} ms, analysis {analysis} ms, answer {latency} ms, glass {glass} ms</source>
        <extracomment>screen trainer.times</extracomment>
        <translation>Motor {engine} ms, análisis {analysis} ms, respuesta {latency} ms, pantalla {glass} ms</translation>
    </message>
    <message>
        <source>Frames passed over: engine {engine}, analysis {analysis}</source>
        <extracomment>screen trainer.dropped</extracomment>
        <translation>Imágenes saltadas: motor {engine}, análisis {analysis}</translation>
    </message>
    <message>
        <source>Longest stall of the screen: {stall} ms</source>
        <extracomment>screen trainer.stall</extracomment>
        <translation>Mayor parón de la pantalla: {stall} ms</translation>
    </message>
    <message>
        <source>This camera is not calibrated</source>
        <extracomment>screen trainer.calibration_none</extracomment>
        <translation>Esta cámara no está calibrada</translation>
    </message>
    <message>
        <source>Angles are those of the picture. Lengths need one: mirror calibrate</source>
        <extracomment>screen trainer.calibration_hint</extracomment>
        <translation>Los ángulos son los de la imagen. Para longitudes hace falta: mirror calibrate</translation>
    </message>
    <message>
        <source>No depth now: this is the camera&apos;s picture</source>
        <extracomment>screen workout.no_depth</extracomment>
        <translation>Sin profundidad: es la imagen de la cámara</translation>
    </message>
    <message>
        <source>three</source>
        <extracomment>screen voice.three</extracomment>
        <translation>tres</translation>
    </message>
    <message>
        <source>two</source>
        <extracomment>screen voice.two</extracomment>
        <translation>dos</translation>
    </message>
    <message>
        <source>one</source>
        <extracomment>screen voice.one</extracomment>
        <translation>uno</translation>
    </message>
    <message>
        <source>go</source>
        <extracomment>screen voice.go</extracomment>
        <translation>ya</translation>
    </message>
    <message numerus="yes">
        <source>Set done. {count}</source>
        <extracomment>screen voice.set_done</extracomment>
        <translation>
            <numerusform>Serie hecha. {count}</numerusform>
            <numerusform>Serie hecha. {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Two more</source>
        <extracomment>screen voice.last_two</extracomment>
        <translation>
            <numerusform>{count}. Dos más</numerusform>
            <numerusform>{count}. Dos más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count}. Last one</source>
        <extracomment>screen voice.last_one</extracomment>
        <translation>
            <numerusform>{count}. La última</numerusform>
            <numerusform>{count}. La última</numerusform>
        </translation>
    </message>
    <message>
        <source>Better</source>
        <extracomment>screen voice.better</extracomment>
        <translation>Mejor</translation>
    </message>
    <message>
        <source>Slower on the way down</source>
        <extracomment>screen voice.slower</extracomment>
        <translation>Vuelve más despacio</translation>
    </message>
    <message>
        <source>In use</source>
        <extracomment>screen calib.step.kept</extracomment>
        <translation>En uso</translation>
    </message>
    <message>
        <source>Lens</source>
        <extracomment>screen calib.step.camera</extracomment>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>screen calib.step.floor</extracomment>
        <translation>Suelo</translation>
    </message>
    <message>
        <source>Glass</source>
        <extracomment>screen calib.step.glass, screen calib.column.glass</extracomment>
        <translation>Cristal</translation>
    </message>
    <message>
        <source>Check</source>
        <extracomment>screen calib.step.check</extracomment>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Show me the board</source>
        <extracomment>screen calib.hint.show</extracomment>
        <translation>Enséñame el tablero</translation>
    </message>
    <message>
        <source>Closer to the camera</source>
        <extracomment>screen calib.hint.closer</extracomment>
        <translation>Más cerca de la cámara</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <extracomment>screen calib.hint.still</extracomment>
        <translation>No lo muevas</translation>
    </message>
    <message>
        <source>To the left edge</source>
        <extracomment>screen calib.hint.place_left</extracomment>
        <translation>Al borde izquierdo</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <extracomment>screen calib.hint.place_right</extracomment>
        <translation>Al borde derecho</translation>
    </message>
    <message>
        <source>Up, to the top edge</source>
        <extracomment>screen calib.hint.place_top</extracomment>
        <translation>Arriba, al borde superior</translation>
    </message>
    <message>
        <source>Down, to the bottom edge</source>
        <extracomment>screen calib.hint.place_bottom</extracomment>
        <translation>Abajo, al borde inferior</translation>
    </message>
    <message>
        <source>Into the top left corner</source>
        <extracomment>screen calib.hint.place_top_left</extracomment>
        <translation>A la esquina superior izquierda</translation>
    </message>
    <message>
        <source>Into the top right corner</source>
        <extracomment>screen calib.hint.place_top_right</extracomment>
        <translation>A la esquina superior derecha</translation>
    </message>
    <message>
        <source>Into the bottom left corner</source>
        <extracomment>screen calib.hint.place_bottom_left</extracomment>
        <translation>A la esquina inferior izquierda</translation>
    </message>
    <message>
        <source>Into the bottom right corner</source>
        <extracomment>screen calib.hint.place_bottom_right</extracomment>
        <translation>A la esquina inferior derecha</translation>
    </message>
    <message>
        <source>Into the middle</source>
        <extracomment>screen calib.hint.place_middle</extracomment>
        <translation>Al centro</translation>
    </message>
    <message>
        <source>Turn it to the side, like a door</source>
        <extracomment>screen calib.hint.turn</extracomment>
        <translation>Gíralo a un lado, como una puerta</translation>
    </message>
    <message>
        <source>Tip it back, then forwards</source>
        <extracomment>screen calib.hint.tip</extracomment>
        <translation>Inclínalo atrás y luego adelante</translation>
    </message>
    <message>
        <source>More: near, far, tilted</source>
        <extracomment>screen calib.hint.more</extracomment>
        <translation>Más: cerca, lejos, inclinado</translation>
    </message>
    <message>
        <source>This leads nowhere: start again</source>
        <extracomment>screen calib.hint.full</extracomment>
        <translation>Así no sale: vuelve a empezar</translation>
    </message>
    <message>
        <source>One moment, I am calculating</source>
        <extracomment>screen calib.hint.solving</extracomment>
        <translation>Un momento, estoy calculando</translation>
    </message>
    <message>
        <source>Done. Put the board down</source>
        <extracomment>screen calib.hint.good</extracomment>
        <translation>Listo. Ya puedes dejar el tablero</translation>
    </message>
    <message>
        <source>Views</source>
        <extracomment>screen calib.ask.views</extracomment>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Picture covered</source>
        <extracomment>screen calib.ask.coverage</extracomment>
        <translation>Imagen cubierta</translation>
    </message>
    <message>
        <source>Turned</source>
        <extracomment>screen calib.ask.turned</extracomment>
        <translation>Girado</translation>
    </message>
    <message>
        <source>Tipped</source>
        <extracomment>screen calib.ask.tipped</extracomment>
        <translation>Inclinado</translation>
    </message>
    <message>
        <source>This lens is known well</source>
        <extracomment>screen calib.good</extracomment>
        <translation>Este objetivo ya se conoce bien</translation>
    </message>
    <message>
        <source>Not good enough yet</source>
        <extracomment>screen calib.poor</extracomment>
        <translation>Aún no es suficiente</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off, over {views} views</source>
        <extracomment>screen calib.figure.rms</extracomment>
        <translation>Las esquinas se desvían {rms} px, en {views} vistas</translation>
    </message>
    <message>
        <source>{coverage} of the picture seen, tilted by {tilt}°</source>
        <extracomment>screen calib.figure.coverage</extracomment>
        <translation>Visto el {coverage} de la imagen, inclinación de {tilt}°</translation>
    </message>
    <message>
        <source>Focal length {focal} ± {std} px, {field}° from side to side</source>
        <extracomment>screen calib.figure.focal</extracomment>
        <translation>Distancia focal {focal} ± {std} px, {field}° de lado a lado</translation>
    </message>
    <message>
        <source>Only {views} views fit: show the board more often</source>
        <extracomment>screen calib.failing.views</extracomment>
        <translation>Solo encajan {views} vistas: enseña más el tablero</translation>
    </message>
    <message>
        <source>Seen in {coverage} of the picture only: show it in the corners</source>
        <extracomment>screen calib.failing.coverage</extracomment>
        <translation>Solo se ha visto en el {coverage} de la imagen: llévalo a las esquinas</translation>
    </message>
    <message>
        <source>Tilted by {tilt}° only: turn and tip it further</source>
        <extracomment>screen calib.failing.tilt</extracomment>
        <translation>Inclinado solo {tilt}°: gíralo e inclínalo más</translation>
    </message>
    <message>
        <source>{dropped} views did not fit: glue the board flat, hold it still</source>
        <extracomment>screen calib.failing.dropped</extracomment>
        <translation>{dropped} vistas no encajan: pega el tablero plano y no lo muevas</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off: flatter board, more light, hold it still</source>
        <extracomment>screen calib.failing.rms</extracomment>
        <translation>Las esquinas se desvían {rms} px: tablero más plano, más luz, sin moverlo</translation>
    </message>
    <message>
        <source>Focal length known to {focal} only: nearer, and tilted more</source>
        <extracomment>screen calib.failing.focal</extracomment>
        <translation>Distancia focal conocida solo a {focal}: más cerca y más inclinado</translation>
    </message>
    <message>
        <source>Middle known to {centre} px only: nearer, tilted, at all edges</source>
        <extracomment>screen calib.failing.centre</extracomment>
        <translation>Centro conocido solo a {centre} px: más cerca, inclinado, en todos los bordes</translation>
    </message>
    <message>
        <source>These views fit no camera: keep the board flat and whole</source>
        <extracomment>screen calib.failing.unsolvable</extracomment>
        <translation>Estas vistas no encajan con ninguna cámara: tablero plano y entero</translation>
    </message>
    <message>
        <source>Start again</source>
        <extracomment>screen calib.again</extracomment>
        <translation>Volver a empezar</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>screen calib.name</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Kept as {title}, and in use</source>
        <extracomment>screen calib.kept_as</extracomment>
        <translation>Guardado como {title}, y en uso</translation>
    </message>
    <message>
        <source>The board</source>
        <extracomment>screen calib.board.title</extracomment>
        <translation>El tablero</translation>
    </message>
    <message>
        <source>Print one: mirror calibrate board. Show it all over the picture, turned and tipped.</source>
        <extracomment>screen calib.board.about</extracomment>
        <translation>Para imprimirlo: mirror calibrate board. Enséñalo por toda la imagen, girado e inclinado.</translation>
    </message>
    <message>
        <source>Kind</source>
        <extracomment>screen calib.board.kind, screen calib.glass.kind</extracomment>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>ChArUco</source>
        <extracomment>screen calib.board.charuco</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>ChArUco</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <extracomment>screen calib.board.checkerboard</extracomment>
        <translation>Damero</translation>
    </message>
    <message>
        <source>Squares across, down</source>
        <extracomment>screen calib.board.squares</extracomment>
        <translation>Casillas a lo ancho, a lo alto</translation>
    </message>
    <message>
        <source>Side of a square, mm</source>
        <extracomment>screen calib.board.square</extracomment>
        <translation>Lado de una casilla, mm</translation>
    </message>
    <message>
        <source>{title}  (in use)</source>
        <extracomment>screen calib.in_use</extracomment>
        <translation>{title}  (en uso)</translation>
    </message>
    <message>
        <source>In use: {title}, for pictures of {width} x {height}.</source>
        <extracomment>screen calib.state</extracomment>
        <translation>En uso: {title}, para imágenes de {width} x {height}.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now: it is scaled to them.</source>
        <extracomment>screen calib.other_size</extracomment>
        <translation>Ahora las imágenes son de {width} x {height}: se ajusta a ellas.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now, of another shape: calibrate anew.</source>
        <extracomment>screen calib.other_shape</extracomment>
        <translation>Ahora las imágenes son de {width} x {height}, con otra forma: calibra de nuevo.</translation>
    </message>
    <message>
        <source>Use</source>
        <extracomment>screen calib.use</extracomment>
        <translation>Usar</translation>
    </message>
    <message>
        <source>In use: {title}. The engines take it when the mirror is started again.</source>
        <extracomment>screen calib.used</extracomment>
        <translation>En uso: {title}. Los motores la toman al reiniciar el espejo.</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>screen calib.remove</extracomment>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove it for good?</source>
        <extracomment>screen calib.remove_sure</extracomment>
        <translation>¿Quitarla para siempre?</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <extracomment>screen calib.removed</extracomment>
        <translation>Quitada: {title}</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <extracomment>screen calib.keep</extracomment>
        <translation>Guardar como versión nueva</translation>
    </message>
    <message>
        <source>See whether it fits</source>
        <extracomment>screen calib.look</extracomment>
        <translation>Ver si encaja</translation>
    </message>
    <message>
        <source>Made</source>
        <extracomment>screen calib.column.made</extracomment>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Lens from</source>
        <extracomment>screen calib.column.method</extracomment>
        <translation>Objetivo según</translation>
    </message>
    <message>
        <source>Error</source>
        <extracomment>screen calib.column.error</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Error</translation>
    </message>
    <message>
        <source>Camera height</source>
        <extracomment>screen calib.column.floor</extracomment>
        <translation>Altura de la cámara</translation>
    </message>
    <message>
        <source>ChArUco board</source>
        <extracomment>screen calib.method.charuco</extracomment>
        <translation>Tablero ChArUco</translation>
    </message>
    <message>
        <source>checkerboard</source>
        <extracomment>screen calib.method.checkerboard</extracomment>
        <translation>damero</translation>
    </message>
    <message>
        <source>known camera</source>
        <extracomment>screen calib.method.preset</extracomment>
        <translation>cámara conocida</translation>
    </message>
    <message>
        <source>field of view</source>
        <extracomment>screen calib.method.field_of_view</extracomment>
        <translation>campo de visión</translation>
    </message>
    <message>
        <source>photograph</source>
        <extracomment>screen calib.method.exif</extracomment>
        <translation>fotografía</translation>
    </message>
    <message>
        <source>given</source>
        <extracomment>screen calib.method.given</extracomment>
        <translation>indicado</translation>
    </message>
    <message>
        <source>The glass</source>
        <extracomment>screen calib.glass.title</extracomment>
        <translation>El cristal</translation>
    </message>
    <message>
        <source>Measure with a rule, to the millimetre; the lens is where the camera looks from.</source>
        <extracomment>screen calib.glass.about</extracomment>
        <translation>Mide con regla, al milímetro; el objetivo es desde donde mira la cámara.</translation>
    </message>
    <message>
        <source>Two-way mirror</source>
        <extracomment>screen calib.glass.mirror</extracomment>
        <translation>Espejo espía</translation>
    </message>
    <message>
        <source>Plain display</source>
        <extracomment>screen calib.glass.display</extracomment>
        <translation>Pantalla normal</translation>
    </message>
    <message>
        <source>Width of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.width_mm</extracomment>
        <translation>Ancho de la imagen en la pantalla, mm</translation>
    </message>
    <message>
        <source>Height of the screen&apos;s picture, mm</source>
        <extracomment>screen calib.glass.height_mm</extracomment>
        <translation>Alto de la imagen en la pantalla, mm</translation>
    </message>
    <message>
        <source>Lens above the picture&apos;s top edge, mm</source>
        <extracomment>screen calib.glass.camera_above_mm</extracomment>
        <translation>Objetivo sobre el borde superior de la imagen, mm</translation>
    </message>
    <message>
        <source>Lens right of its middle, mm</source>
        <extracomment>screen calib.glass.camera_right_mm</extracomment>
        <translation>Objetivo a la derecha de su centro, mm</translation>
    </message>
    <message>
        <source>Lens before the screen, mm</source>
        <extracomment>screen calib.glass.camera_ahead_mm</extracomment>
        <translation>Objetivo delante de la pantalla, mm</translation>
    </message>
    <message>
        <source>Screen behind the mirror&apos;s face, mm</source>
        <extracomment>screen calib.glass.gap_mm</extracomment>
        <translation>Pantalla detrás de la cara del espejo, mm</translation>
    </message>
    <message>
        <source>Camera turned to the member&apos;s left, °</source>
        <extracomment>screen calib.glass.turn_deg</extracomment>
        <translation>Cámara girada a la izquierda del miembro, °</translation>
    </message>
    <message>
        <source>Screen leans down, °</source>
        <extracomment>screen calib.glass.tilt_deg</extracomment>
        <translation>Pantalla inclinada hacia abajo, °</translation>
    </message>
    <message>
        <source>This screen shows {width} x {height} px.</source>
        <extracomment>screen calib.glass.pixels</extracomment>
        <translation>Esta pantalla muestra {width} x {height} px.</translation>
    </message>
    <message>
        <source>from the side</source>
        <extracomment>screen calib.glass.side, review from.side</extracomment>
        <translation>de lado</translation>
    </message>
    <message>
        <source>The floor</source>
        <extracomment>screen calib.floor.title</extracomment>
        <translation>El suelo</translation>
    </message>
    <message>
        <source>Gravity and the camera&apos;s height: stand straight in three places, seen whole.</source>
        <extracomment>screen calib.floor.about</extracomment>
        <translation>Gravedad y altura de la cámara: alguien de pie en tres sitios, de cuerpo entero.</translation>
    </message>
    <message>
        <source>Found by</source>
        <extracomment>screen calib.floor.way</extracomment>
        <translation>Medido con</translation>
    </message>
    <message>
        <source>Somebody who stands</source>
        <extracomment>screen calib.floor.members</extracomment>
        <translation>Alguien de pie</translation>
    </message>
    <message>
        <source>The board on the floor</source>
        <extracomment>screen calib.floor.board</extracomment>
        <translation>El tablero en el suelo</translation>
    </message>
    <message>
        <source>Their height, cm</source>
        <extracomment>screen calib.floor.height</extracomment>
        <translation>Su estatura, cm</translation>
    </message>
    <message>
        <source>not known</source>
        <extracomment>screen calib.floor.unknown</extracomment>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>Places</source>
        <extracomment>screen calib.floor.places</extracomment>
        <translation>Sitios</translation>
    </message>
    <message>
        <source>Calibrate the lens first, or use a calibration that is kept</source>
        <extracomment>screen calib.floor.no_lens</extracomment>
        <translation>Calibra antes el objetivo o usa una calibración guardada</translation>
    </message>
    <message>
        <source>Camera {height} m over the floor, looks down by {pitch}°, rolled by {roll}°, ± {spread}°</source>
        <extracomment>screen calib.floor.found</extracomment>
        <translation>Cámara a {height} m del suelo, mira {pitch}° hacia abajo, ladeada {roll}°, ± {spread}°</translation>
    </message>
    <message>
        <source>Stand where I see all of you</source>
        <extracomment>screen calib.floor.hint.show, report advice.seen_better</extracomment>
        <translation>Ponte donde te vea de cuerpo entero</translation>
    </message>
    <message>
        <source>These engines have no 3D: use the board</source>
        <extracomment>screen calib.floor.hint.no_depth</extracomment>
        <translation>Estos motores no tienen 3D: usa el tablero</translation>
    </message>
    <message>
        <source>Stand straight, and still</source>
        <extracomment>screen calib.floor.hint.still</extracomment>
        <translation>De pie, sin moverte</translation>
    </message>
    <message>
        <source>Good. Now another place</source>
        <extracomment>screen calib.floor.hint.elsewhere</extracomment>
        <translation>Bien. Ahora en otro sitio</translation>
    </message>
    <message>
        <source>Done. The floor is known</source>
        <extracomment>screen calib.floor.hint.done</extracomment>
        <translation>Listo. El suelo ya se conoce</translation>
    </message>
    <message>
        <source>That does not fit: start again</source>
        <extracomment>screen calib.floor.hint.poor</extracomment>
        <translation>No encaja: vuelve a empezar</translation>
    </message>
    <message>
        <source>Lay the board on the floor, face up</source>
        <extracomment>screen calib.floor.hint.lay</extracomment>
        <translation>Pon el tablero en el suelo, boca arriba</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <extracomment>screen calib.check.title</extracomment>
        <translation>¿Encaja?</translation>
    </message>
    <message>
        <source>Stand two metres away, look at your nose: the ring lies on it.</source>
        <extracomment>screen calib.check.mirror</extracomment>
        <translation>Ponte a dos metros y mírate la nariz: el anillo está encima.</translation>
    </message>
    <message>
        <source>Skeleton and picture come from one camera: there is nothing to move.</source>
        <extracomment>screen calib.check.display</extracomment>
        <translation>Esqueleto e imagen vienen de una cámara: no hay nada que mover.</translation>
    </message>
    <message>
        <source>Arrows: 1 mm  ·  with Shift: 10 mm  ·  Return: it fits  ·  Escape: back</source>
        <extracomment>screen calib.check.keys</extracomment>
        <translation>Flechas: 1 mm  ·  con Mayús: 10 mm  ·  Intro: encaja  ·  Escape: volver</translation>
    </message>
    <message>
        <source>Escape: back</source>
        <extracomment>screen calib.check.close</extracomment>
        <translation>Escape: volver</translation>
    </message>
    <message>
        <source>Not moved</source>
        <extracomment>screen calib.check.unmoved</extracomment>
        <translation>Sin mover</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <extracomment>screen calib.check.left</extracomment>
        <translation>{mm} mm a la izquierda</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <extracomment>screen calib.check.right</extracomment>
        <translation>{mm} mm a la derecha</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <extracomment>screen calib.check.up</extracomment>
        <translation>{mm} mm arriba</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <extracomment>screen calib.check.down</extracomment>
        <translation>{mm} mm abajo</translation>
    </message>
    <message>
        <source>measure: {length} mm</source>
        <extracomment>screen calib.check.ruler</extracomment>
        <translation>mide: {length} mm</translation>
    </message>
    <message>
        <source>Where the glass is, is not known yet: enter it under Glass</source>
        <extracomment>screen calib.check.no_glass</extracomment>
        <translation>Aún no se sabe dónde está el cristal: indícalo en Cristal</translation>
    </message>
    <message>
        <source>I see you, but no depth: these engines have no 3D</source>
        <extracomment>screen calib.check.no_depth</extracomment>
        <translation>Te veo, pero sin profundidad: estos motores no tienen 3D</translation>
    </message>
    <message>
        <source>Stand before the mirror</source>
        <extracomment>screen calib.check.nobody</extracomment>
        <translation>Ponte delante del espejo</translation>
    </message>
    <message>
        <source>Plans</source>
        <extracomment>screen choose.group.plans, screen trainer.plans</extracomment>
        <translation>Planes</translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} exercises</source>
        <extracomment>screen choose.plan</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} ejercicio</numerusform>
            <numerusform>{minutes} min  ·  {count} ejercicios</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  week {week} of {weeks}</source>
        <extracomment>screen choose.plan_week</extracomment>
        <translation>{minutes} min  ·  sem. {week} de {weeks}</translation>
    </message>
    <message>
        <source>How heavy?</source>
        <extracomment>screen next.weigh</extracomment>
        <translation>¿Cuánto peso?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a field</source>
        <extracomment>screen next.weigh_hint</extracomment>
        <translation>Toca o deja la mano sobre un campo</translation>
    </message>
    <message numerus="yes">
        <source>exercise {number} of {count}</source>
        <extracomment>screen next.step</extracomment>
        <translation>
            <numerusform>ejercicio {number} de {count}</numerusform>
            <numerusform>ejercicio {number} de {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <extracomment>screen next.week</extracomment>
        <translation>semana {week} de {weeks}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} repetitions</source>
        <extracomment>screen next.reps</extracomment>
        <translation>Serie {set} de {sets}  ·  {target} repeticiones</translation>
    </message>
    <message>
        <source>{down} s down, {pause} s pause, {up} s up</source>
        <extracomment>screen next.tempo</extracomment>
        <translation>{down} s bajar, {pause} s pausa, {up} s subir</translation>
    </message>
    <message>
        <source>{down} s down, {up} s up</source>
        <extracomment>screen next.tempo_no_pause</extracomment>
        <translation>{down} s bajar, {up} s subir</translation>
    </message>
    <message>
        <source>weight</source>
        <extracomment>screen next.load</extracomment>
        <translation>peso</translation>
    </message>
    <message>
        <source>{load} kg</source>
        <extracomment>screen next.kg</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>{load} kg</translation>
    </message>
    <message>
        <source>no weight</source>
        <extracomment>screen next.no_load</extracomment>
        <translation>sin peso</translation>
    </message>
    <message>
        <source>Leave out</source>
        <extracomment>screen next.skip</extracomment>
        <translation>Saltar</translation>
    </message>
    <message>
        <source>End the plan</source>
        <extracomment>screen next.end</extracomment>
        <translation>Acabar el plan</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target}</source>
        <extracomment>screen workout.set_led</extracomment>
        <translation>Serie {set} de {sets}  ·  {target}</translation>
    </message>
    <message>
        <source>{value} m/s</source>
        <extracomment>screen workout.velocity</extracomment>
        <translation>{value} m/s</translation>
    </message>
    <message>
        <source>about {value} m/s</source>
        <extracomment>screen workout.velocity_about</extracomment>
        <translation>unos {value} m/s</translation>
    </message>
    <message>
        <source>Enough: you are {loss} % slower</source>
        <extracomment>screen workout.enough</extracomment>
        <translation>Basta: vas un {loss} % más lento</translation>
    </message>
    <message>
        <source>Weight</source>
        <extracomment>screen menu.weight, review facts.load</extracomment>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Weight: {load}</source>
        <extracomment>screen set.weight</extracomment>
        <translation>Peso: {load}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <extracomment>screen set.comes, screen voice.next, screen energy.next</extracomment>
        <translation>Luego: {title}</translation>
    </message>
    <message>
        <source>That was the whole plan</source>
        <extracomment>screen set.plan_done</extracomment>
        <translation>Ese era el plan entero</translation>
    </message>
    <message>
        <source>Your best: {best}</source>
        <extracomment>screen set.against</extracomment>
        <translation>Tu récord: {best}</translation>
    </message>
    <message numerus="yes">
        <source>{count} s</source>
        <extracomment>screen set.best_held</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} s</numerusform>
            <numerusform>{count} s</numerusform>
        </translation>
    </message>
    <message>
        <source>Heavier than ever</source>
        <extracomment>screen set.record.load_kg</extracomment>
        <translation>Más peso que nunca</translation>
    </message>
    <message>
        <source>Stronger than ever: {load} kg once</source>
        <extracomment>screen set.record.once_kg</extracomment>
        <translation>Más fuerte que nunca: {load} kg a una</translation>
    </message>
    <message numerus="yes">
        <source>More than ever: {count}</source>
        <extracomment>screen set.record.reps</extracomment>
        <translation>
            <numerusform>Más que nunca: {count}</numerusform>
            <numerusform>Más que nunca: {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than ever: {count} s</source>
        <extracomment>screen set.record.held_s</extracomment>
        <translation>
            <numerusform>Más tiempo que nunca: {count} s</numerusform>
            <numerusform>Más tiempo que nunca: {count} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} weeks in a row</source>
        <extracomment>screen progress.weeks</extracomment>
        <translation>
            <numerusform>{count} semana seguida</numerusform>
            <numerusform>{count} semanas seguidas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 week in a row</source>
        <extracomment>screen progress.weeks_one</extracomment>
        <translation>1 semana seguida</translation>
    </message>
    <message numerus="yes">
        <source>{count} records today</source>
        <extracomment>screen progress.records</extracomment>
        <translation>
            <numerusform>{count} récord hoy</numerusform>
            <numerusform>{count} récords hoy</numerusform>
        </translation>
    </message>
    <message>
        <source>1 record today</source>
        <extracomment>screen progress.records_one</extracomment>
        <translation>1 récord hoy</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>screen board.open</extracomment>
        <translation>Ranking</translation>
    </message>
    <message>
        <source>This week</source>
        <extracomment>screen board.title</extracomment>
        <translation>Esta semana</translation>
    </message>
    <message>
        <source>Energy, of everybody who chose to be here</source>
        <extracomment>screen board.hint</extracomment>
        <translation>Energía de quienes quieren estar aquí</translation>
    </message>
    <message>
        <source>Nobody is on the board yet this week</source>
        <extracomment>screen board.empty</extracomment>
        <translation>Esta semana aún no hay nadie en el ranking</translation>
    </message>
    <message>
        <source>Put me on it</source>
        <extracomment>screen board.join</extracomment>
        <translation>Apuntarme</translation>
    </message>
    <message>
        <source>Take me off</source>
        <extracomment>screen board.leave</extracomment>
        <translation>Quitarme</translation>
    </message>
    <message>
        <source>Name: small letters, digits, _</source>
        <extracomment>screen plans.name</extracomment>
        <translation>Nombre: minúsculas, cifras, _</translation>
    </message>
    <message>
        <source>everybody</source>
        <extracomment>screen plans.everybody</extracomment>
        <translation>todos</translation>
    </message>
    <message>
        <source>comes with the mirror</source>
        <extracomment>screen plans.library</extracomment>
        <translation>viene con el espejo</translation>
    </message>
    <message>
        <source>Keep</source>
        <extracomment>screen plans.keep</extracomment>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Kept. The mirror offers it from the next session on.</source>
        <extracomment>screen plans.kept</extracomment>
        <translation>Guardado. El espejo lo ofrece desde la próxima visita.</translation>
    </message>
    <message numerus="yes">
        <source>Right: {count} exercises, {minutes} min</source>
        <extracomment>screen plans.right</extracomment>
        <translation>
            <numerusform>Correcto: {count} ejercicio, {minutes} min</numerusform>
            <numerusform>Correcto: {count} ejercicios, {minutes} min</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase this plan for good?</source>
        <extracomment>screen plans.sure</extracomment>
        <translation>¿Borrar este plan para siempre?</translation>
    </message>
    <message>
        <source>Enough</source>
        <extracomment>screen voice.enough</extracomment>
        <translation>Basta</translation>
    </message>
    <message>
        <source>Everything, for experts</source>
        <extracomment>screen settings.all</extracomment>
        <translation>Todo, para expertos</translation>
    </message>
    <message>
        <source>−</source>
        <extracomment>screen settings.less</extracomment>
        <translation>−</translation>
    </message>
    <message>
        <source>+</source>
        <extracomment>screen settings.more</extracomment>
        <translation>+</translation>
    </message>
    <message>
        <source>Which camera?</source>
        <extracomment>screen settings.camera.device</extracomment>
        <translation>¿Qué cámara?</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <extracomment>screen settings.camera.mirror</extracomment>
        <translation>Mostrar la imagen como un espejo</translation>
    </message>
    <message>
        <source>The camera is turned</source>
        <extracomment>screen settings.camera.turn</extracomment>
        <translation>La cámara está girada</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>screen settings.camera.turn.0</extracomment>
        <translation>sin girar</translation>
    </message>
    <message>
        <source>a quarter to the right</source>
        <extracomment>screen settings.camera.turn.90</extracomment>
        <translation>un cuarto a la derecha</translation>
    </message>
    <message>
        <source>upside down</source>
        <extracomment>screen settings.camera.turn.180</extracomment>
        <translation>al revés</translation>
    </message>
    <message>
        <source>a quarter to the left</source>
        <extracomment>screen settings.camera.turn.270</extracomment>
        <translation>un cuarto a la izquierda</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>screen settings.screen</extracomment>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>How the display hangs</source>
        <extracomment>screen settings.screen.orientation</extracomment>
        <translation>Cómo cuelga la pantalla</translation>
    </message>
    <message>
        <source>as it says itself</source>
        <extracomment>screen settings.screen.orientation.auto</extracomment>
        <translation>automático</translation>
    </message>
    <message>
        <source>upright</source>
        <extracomment>screen settings.screen.orientation.portrait</extracomment>
        <translation>vertical</translation>
    </message>
    <message>
        <source>lying</source>
        <extracomment>screen settings.screen.orientation.landscape</extracomment>
        <translation>horizontal</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>screen settings.screen.language</extracomment>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>that of the machine</source>
        <extracomment>screen settings.screen.language.auto</extracomment>
        <translation>el del equipo</translation>
    </message>
    <message>
        <source>Colours</source>
        <extracomment>screen settings.screen.theme</extracomment>
        <translation>Colores</translation>
    </message>
    <message>
        <source>dark</source>
        <extracomment>screen settings.screen.theme.dark</extracomment>
        <translation>oscuro</translation>
    </message>
    <message>
        <source>light</source>
        <extracomment>screen settings.screen.theme.light</extracomment>
        <translation>claro</translation>
    </message>
    <message>
        <source>strong contrast</source>
        <extracomment>screen settings.screen.theme.contrast</extracomment>
        <translation>alto contraste</translation>
    </message>
    <message>
        <source>Large letters</source>
        <extracomment>screen settings.screen.large_print</extracomment>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>Nothing pulses or slides</source>
        <extracomment>screen settings.screen.reduced_motion</extracomment>
        <translation>Sin animaciones</translation>
    </message>
    <message>
        <source>Charts while somebody exercises</source>
        <extracomment>screen settings.screen.charts</extracomment>
        <translation>Gráficas durante el ejercicio</translation>
    </message>
    <message>
        <source>Draw the skeleton over the body</source>
        <extracomment>screen settings.screen.skeleton</extracomment>
        <translation>Dibujar el esqueleto sobre el cuerpo</translation>
    </message>
    <message>
        <source>Voice</source>
        <extracomment>screen settings.voice</extracomment>
        <translation>Voz</translation>
    </message>
    <message>
        <source>What is heard</source>
        <extracomment>screen settings.voice.engine</extracomment>
        <translation>Qué se oye</translation>
    </message>
    <message>
        <source>the best voice there is</source>
        <extracomment>screen settings.voice.engine.auto</extracomment>
        <translation>la mejor voz que haya</translation>
    </message>
    <message>
        <source>eSpeak</source>
        <extracomment>screen settings.voice.engine.espeak</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>eSpeak</translation>
    </message>
    <message>
        <source>tones alone</source>
        <extracomment>screen settings.voice.engine.sounds</extracomment>
        <translation>solo tonos</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>screen settings.voice.engine.none</extracomment>
        <translation>nada</translation>
    </message>
    <message>
        <source>Be silent</source>
        <extracomment>screen settings.voice.mute</extracomment>
        <translation>En silencio</translation>
    </message>
    <message>
        <source>Loudness</source>
        <extracomment>screen settings.voice.volume</extracomment>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Say each repetition</source>
        <extracomment>screen settings.voice.count</extracomment>
        <translation>Decir cada repetición</translation>
    </message>
    <message>
        <source>Say what to do better</source>
        <extracomment>screen settings.voice.cues</extracomment>
        <translation>Decir qué mejorar</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>screen settings.visit</extracomment>
        <translation>Entrenamiento</translation>
    </message>
    <message>
        <source>A set begins with</source>
        <extracomment>screen settings.visit.exercise</extracomment>
        <translation>Una serie empieza con</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <extracomment>screen settings.visit.target_reps</extracomment>
        <translation>Repeticiones por serie</translation>
    </message>
    <message>
        <source>Countdown before a set</source>
        <extracomment>screen settings.visit.countdown_s</extracomment>
        <translation>Cuenta atrás antes de la serie</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <extracomment>screen settings.visit.rest_s</extracomment>
        <translation>Descanso entre series</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>screen settings.members</extracomment>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Guests may train</source>
        <extracomment>screen settings.members.guests</extracomment>
        <translation>Los invitados pueden entrenar</translation>
    </message>
    <message>
        <source>Show the members&apos; names to choose from</source>
        <extracomment>screen settings.members.names</extracomment>
        <translation>Mostrar los nombres de los miembros para elegir</translation>
    </message>
    <message>
        <source>What guests did is erased after</source>
        <extracomment>screen settings.members.guest_hours</extracomment>
        <translation>Lo de los invitados se borra tras</translation>
    </message>
    <message>
        <source>What members did is erased after (0: never)</source>
        <extracomment>screen settings.members.member_days</extracomment>
        <translation>Lo de los miembros se borra tras (0: nunca)</translation>
    </message>
    <message>
        <source>What is kept</source>
        <extracomment>screen settings.recording</extracomment>
        <translation>Qué se guarda</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <extracomment>screen settings.recording.keep</extracomment>
        <translation>Guardar lo que se hizo</translation>
    </message>
    <message>
        <source>Keep the skeletons, which reviewing needs</source>
        <extracomment>screen settings.recording.poses</extracomment>
        <translation>Guardar los esqueletos, necesarios para revisar</translation>
    </message>
    <message>
        <source>This door</source>
        <extracomment>screen settings.trainer</extracomment>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <extracomment>screen settings.trainer.pin</extracomment>
        <translation>Un PIN nuevo</translation>
    </message>
    <message>
        <source>hours</source>
        <extracomment>screen settings.unit.h</extracomment>
        <translation>horas</translation>
    </message>
    <message>
        <source>days</source>
        <extracomment>screen settings.unit.days</extracomment>
        <translation>días</translation>
    </message>
    <message>
        <source>%</source>
        <extracomment>screen settings.unit.%</extracomment>
        <translation>%</translation>
    </message>
    <message>
        <source>No picture was kept</source>
        <extracomment>review picture.none</extracomment>
        <translation>No se guardó imagen</translation>
    </message>
    <message>
        <source>Nobody was seen here</source>
        <extracomment>review picture.nobody</extracomment>
        <translation>Aquí no se vio a nadie</translation>
    </message>
    <message>
        <source>3D</source>
        <extracomment>review figure.title</extracomment>
        <translation>3D</translation>
    </message>
    <message>
        <source>drag to turn</source>
        <extracomment>review figure.hint</extracomment>
        <translation>arrastra para girar</translation>
    </message>
    <message>
        <source>No 3D in this session</source>
        <extracomment>review figure.none</extracomment>
        <translation>Sin 3D en esta sesión</translation>
    </message>
    <message>
        <source>3D figure</source>
        <extracomment>review figure.name</extracomment>
        <translation>Figura 3D</translation>
    </message>
    <message>
        <source>other</source>
        <extracomment>review figure.ghost</extracomment>
        <translation>otra</translation>
    </message>
    <message>
        <source>Play</source>
        <extracomment>review scrub.play, report player.play</extracomment>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Pause</source>
        <extracomment>review scrub.pause, report player.pause</extracomment>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Position</source>
        <extracomment>review scrub.position, report player.position</extracomment>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Speed</source>
        <extracomment>review scrub.speed, report player.speed</extracomment>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>loop rep</source>
        <extracomment>review scrub.loop</extracomment>
        <translation>repetir rep</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <extracomment>review scrub.times</extracomment>
        <translation>{speed}x</translation>
    </message>
    <message>
        <source>doubt</source>
        <extracomment>review strip.doubt, review picture.doubt</extracomment>
        <translation>duda</translation>
    </message>
    <message>
        <source>counted</source>
        <extracomment>review strip.counted</extracomment>
        <translation>contada</translation>
    </message>
    <message>
        <source>not counted</source>
        <extracomment>review strip.stays</extracomment>
        <translation>no contada</translation>
    </message>
    <message>
        <source>good</source>
        <extracomment>review strip.good, report fact.quality_good</extracomment>
        <translation>bien</translation>
    </message>
    <message>
        <source>fair</source>
        <extracomment>review strip.fair</extracomment>
        <translation>regular</translation>
    </message>
    <message>
        <source>poor</source>
        <extracomment>review strip.poor</extracomment>
        <translation>floja</translation>
    </message>
    <message>
        <source>Repetition {number}: {level}, quality {quality} %</source>
        <extracomment>review strip.rep</extracomment>
        <translation>Repetición {number}: {level}, calidad {quality} %</translation>
    </message>
    <message>
        <source>Doubt at {time}: {label}</source>
        <extracomment>review strip.doubtful</extracomment>
        <translation>Duda en {time}: {label}</translation>
    </message>
    <message>
        <source>No repetition in this set</source>
        <extracomment>review strip.none</extracomment>
        <translation>No hay repeticiones en esta serie</translation>
    </message>
    <message>
        <source>mean</source>
        <extracomment>review chart.mean</extracomment>
        <translation>media</translation>
    </message>
    <message>
        <source>± SD</source>
        <extracomment>review chart.spread</extracomment>
        <translation>± DE</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <extracomment>review chart.waiting</extracomment>
        <translation>Midiendo …</translation>
    </message>
    <message>
        <source>Nothing was measured here</source>
        <extracomment>review chart.none</extracomment>
        <translation>Aquí no se midió nada</translation>
    </message>
    <message>
        <source>{value} s</source>
        <extracomment>review chart.seconds</extracomment>
        <translation>{value} s</translation>
    </message>
    <message>
        <source>{value} %</source>
        <extracomment>review chart.percent</extracomment>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>Search channels…</source>
        <extracomment>review channels.search</extracomment>
        <translation>Buscar canales…</translation>
    </message>
    <message>
        <source>Often used</source>
        <extracomment>review channels.favourites</extracomment>
        <translation>Más usados</translation>
    </message>
    <message>
        <source>left and right</source>
        <extracomment>review channels.pair</extracomment>
        <translation>izquierda y derecha</translation>
    </message>
    <message>
        <source>No channel is called that</source>
        <extracomment>review channels.none</extracomment>
        <translation>Ningún canal se llama así</translation>
    </message>
    <message>
        <source>Channels</source>
        <extracomment>review channels.name, review chart.channels</extracomment>
        <translation>Canales</translation>
    </message>
    <message>
        <source>Not yet enough sessions</source>
        <extracomment>review trend.none</extracomment>
        <translation>Aún no hay bastantes sesiones</translation>
    </message>
    <message>
        <source>Trend</source>
        <extracomment>review trend.name</extracomment>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Search member, exercise…</source>
        <extracomment>review sessions.search</extracomment>
        <translation>Buscar miembro, ejercicio…</translation>
    </message>
    <message>
        <source>No session is called that</source>
        <extracomment>review sessions.none</extracomment>
        <translation>Ninguna sesión se llama así</translation>
    </message>
    <message>
        <source>Fault</source>
        <extracomment>review details.fault</extracomment>
        <translation>Fallo</translation>
    </message>
    <message>
        <source>Faults</source>
        <extracomment>review details.faults</extracomment>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>Doubt, {time}</source>
        <extracomment>review details.doubt</extracomment>
        <translation>Duda, {time}</translation>
    </message>
    <message>
        <source>Was a rep</source>
        <extracomment>review details.was_rep</extracomment>
        <translation>Sí era una</translation>
    </message>
    <message>
        <source>Right as is</source>
        <extracomment>review details.right</extracomment>
        <translation>Está bien así</translation>
    </message>
    <message>
        <source>Settled: was a repetition</source>
        <extracomment>review details.settled_rep</extracomment>
        <translation>Resuelto: era una repetición</translation>
    </message>
    <message>
        <source>Settled: right as it is</source>
        <extracomment>review details.settled_right</extracomment>
        <translation>Resuelto: está bien así</translation>
    </message>
    <message>
        <source>Settled: was none</source>
        <extracomment>review details.settled_none</extracomment>
        <translation>Resuelto: no lo era</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>review details.undo</extracomment>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <extracomment>review details.note</extracomment>
        <translation>Añadir una nota…</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>review details.note_name, report note.title</extracomment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>review keys.title</extracomment>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>close</source>
        <extracomment>review keys.close</extracomment>
        <translation>cerrar</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>review list.today</extracomment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>review list.yesterday</extracomment>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Batch: {name}</source>
        <extracomment>review list.batch</extracomment>
        <translation>Lote: {name}</translation>
    </message>
    <message numerus="yes">
        <source>{count} reps</source>
        <extracomment>review list.reps</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} rep</numerusform>
            <numerusform>{count} reps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} doubts</source>
        <extracomment>review list.doubts, review head.doubts</extracomment>
        <translation>
            <numerusform>{count} duda</numerusform>
            <numerusform>{count} dudas</numerusform>
        </translation>
    </message>
    <message>
        <source>1 doubt</source>
        <extracomment>review list.doubts_one, review head.doubts_one</extracomment>
        <translation>1 duda</translation>
    </message>
    <message>
        <source>nothing recognised</source>
        <extracomment>review list.nothing</extracomment>
        <translation>nada reconocido</translation>
    </message>
    <message>
        <source>set {number}</source>
        <extracomment>review head.set</extracomment>
        <translation>serie {number}</translation>
    </message>
    <message>
        <source>whole</source>
        <extracomment>review head.whole</extracomment>
        <translation>todo</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules, {added} added, {refused} refused</source>
        <extracomment>review head.changed</extracomment>
        <translation>
            <numerusform>{count} según las reglas, {added} añadidas, {refused} rechazadas</numerusform>
            <numerusform>{count} según las reglas, {added} añadidas, {refused} rechazadas</numerusform>
        </translation>
    </message>
    <message>
        <source>energy {points} per minute</source>
        <extracomment>review head.energy</extracomment>
        <translation>energía {points} por minuto</translation>
    </message>
    <message>
        <source>{name}, calibrated</source>
        <extracomment>review head.camera</extracomment>
        <translation>{name}, calibrada</translation>
    </message>
    <message>
        <source>camera not calibrated</source>
        <extracomment>review head.uncalibrated</extracomment>
        <translation>cámara sin calibrar</translation>
    </message>
    <message>
        <source>Compare</source>
        <extracomment>review head.compare</extracomment>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Report</source>
        <extracomment>review head.report</extracomment>
        <translation>Informe</translation>
    </message>
    <message>
        <source>Choose a session on the left</source>
        <extracomment>review said.none</extracomment>
        <translation>Elige una sesión a la izquierda</translation>
    </message>
    <message>
        <source>{title}: {error}</source>
        <extracomment>review said.failed</extracomment>
        <translation>{title}: {error}</translation>
    </message>
    <message>
        <source>Kept</source>
        <extracomment>review said.kept</extracomment>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>This session cannot be exported here: {error}</source>
        <extracomment>review said.no_export</extracomment>
        <translation>Esta sesión no se puede exportar aquí: {error}</translation>
    </message>
    <message>
        <source>Press Esc again to close</source>
        <extracomment>review said.leave</extracomment>
        <translation>Pulsa Esc otra vez para cerrar</translation>
    </message>
    <message>
        <source>Working …</source>
        <extracomment>review said.working</extracomment>
        <translation>Trabajando …</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <extracomment>review strip.set, review facts.set, report strip.set</extracomment>
        <translation>Serie {number}</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>review strip.whole</extracomment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>rep {number}</source>
        <extracomment>review picture.rep</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>rep {number}</translation>
    </message>
    <message>
        <source>hold {number}</source>
        <extracomment>review picture.hold</extracomment>
        <translation>aguante {number}</translation>
    </message>
    <message>
        <source>going out</source>
        <extracomment>review picture.out</extracomment>
        <translation>a la ida</translation>
    </message>
    <message>
        <source>coming back</source>
        <extracomment>review picture.back</extracomment>
        <translation>a la vuelta</translation>
    </message>
    <message>
        <source>Repetition {number}</source>
        <extracomment>review facts.rep, review rep.text, report player.rep</extracomment>
        <translation>Repetición {number}</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <extracomment>review facts.hold</extracomment>
        <translation>Aguante {number}</translation>
    </message>
    <message>
        <source>Not counted</source>
        <extracomment>review facts.doubt, report not.title</extracomment>
        <translation>Sin contar</translation>
    </message>
    <message>
        <source>All sets</source>
        <extracomment>review facts.whole</extracomment>
        <translation>Todas las series</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <extracomment>review facts.range</extracomment>
        <translation>Rango de movimiento</translation>
    </message>
    <message>
        <source>target {value}</source>
        <extracomment>review facts.target</extracomment>
        <translation>meta {value}</translation>
    </message>
    <message>
        <source>Way out</source>
        <extracomment>review facts.out</extracomment>
        <translation>Ida</translation>
    </message>
    <message>
        <source>Way back</source>
        <extracomment>review facts.back</extracomment>
        <translation>Vuelta</translation>
    </message>
    <message>
        <source>set mean {value}</source>
        <extracomment>review facts.mean</extracomment>
        <translation>media de la serie {value}</translation>
    </message>
    <message>
        <source>Left – right</source>
        <extracomment>review facts.sides, report fact.sides</extracomment>
        <translation>Izquierda – derecha</translation>
    </message>
    <message>
        <source>even</source>
        <extracomment>review facts.even, report fact.sides_even</extracomment>
        <translation>igual</translation>
    </message>
    <message>
        <source>left less</source>
        <extracomment>review facts.less_left</extracomment>
        <translation>izquierda menos</translation>
    </message>
    <message>
        <source>right less</source>
        <extracomment>review facts.less_right</extracomment>
        <translation>derecha menos</translation>
    </message>
    <message>
        <source>Speed lost since the fastest</source>
        <extracomment>review facts.loss</extracomment>
        <translation>Velocidad perdida desde la más rápida</translation>
    </message>
    <message>
        <source>stop at 20 %</source>
        <extracomment>review facts.stop</extracomment>
        <translation>parar al 20 %</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <extracomment>review facts.smooth</extracomment>
        <translation>Fluidez</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>review facts.quality, report fact.quality, report sets.quality</extracomment>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>Jump height</source>
        <extracomment>review facts.jump</extracomment>
        <translation>Altura del salto</translation>
    </message>
    <message>
        <source>Held</source>
        <extracomment>review facts.held</extracomment>
        <translation>Aguantado</translation>
    </message>
    <message>
        <source>{value} kg</source>
        <extracomment>review facts.kg</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>{value} kg</translation>
    </message>
    <message>
        <source>{value} kg altogether</source>
        <extracomment>review facts.volume</extracomment>
        <translation>{value} kg en total</translation>
    </message>
    <message>
        <source>Once, estimated</source>
        <extracomment>review facts.once</extracomment>
        <translation>A una, estimado</translation>
    </message>
    <message>
        <source>by weight and repetitions</source>
        <extracomment>review facts.epley</extracomment>
        <translation>por peso y repeticiones</translation>
    </message>
    <message>
        <source>Velocity of the weight</source>
        <extracomment>review facts.velocity</extracomment>
        <translation>Velocidad del peso</translation>
    </message>
    <message>
        <source>fastest {value}</source>
        <extracomment>review facts.fastest</extracomment>
        <translation>la más rápida {value}</translation>
    </message>
    <message>
        <source>{value} % lost at the end</source>
        <extracomment>review facts.lost</extracomment>
        <translation>{value} % perdido al final</translation>
    </message>
    <message numerus="yes">
        <source>{count} by the rules</source>
        <extracomment>review facts.by_rules</extracomment>
        <translation>
            <numerusform>{count} según las reglas</numerusform>
            <numerusform>{count} según las reglas</numerusform>
        </translation>
    </message>
    <message>
        <source>Pace</source>
        <extracomment>review facts.cadence</extracomment>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>{value} a minute</source>
        <extracomment>review facts.per_minute</extracomment>
        <translation>{value} por minuto</translation>
    </message>
    <message>
        <source>Energy</source>
        <extracomment>screen choose.group.energy, review facts.energy, report energy.title</extracomment>
        <translation>Energía</translation>
    </message>
    <message>
        <source>{value} points</source>
        <extracomment>review facts.points</extracomment>
        <translation>{value} puntos</translation>
    </message>
    <message>
        <source>Time under tension</source>
        <extracomment>review facts.tension</extracomment>
        <translation>Tiempo bajo tensión</translation>
    </message>
    <message>
        <source>± {deg}°, {view}</source>
        <extracomment>review chart.trust</extracomment>
        <translation>± {deg}°, {view}</translation>
    </message>
    <message>
        <source>± {deg}°</source>
        <extracomment>review chart.plain</extracomment>
        <translation>± {deg}°</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge {view}</source>
        <extracomment>review chart.warn</extracomment>
        <translation>± {deg}°: no juzgar {view}</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge</source>
        <extracomment>review chart.warn_plain</extracomment>
        <translation>± {deg}°: no juzgar</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <extracomment>review view.front</extracomment>
        <translation>visto de frente</translation>
    </message>
    <message>
        <source>seen at an angle</source>
        <extracomment>review view.three_quarter</extracomment>
        <translation>visto en diagonal</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <extracomment>review view.side</extracomment>
        <translation>visto de lado</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <extracomment>review view.back</extracomment>
        <translation>visto por detrás</translation>
    </message>
    <message>
        <source>from the front</source>
        <extracomment>review from.front</extracomment>
        <translation>de frente</translation>
    </message>
    <message>
        <source>at an angle</source>
        <extracomment>review from.three_quarter</extracomment>
        <translation>en diagonal</translation>
    </message>
    <message>
        <source>from behind</source>
        <extracomment>review from.back</extracomment>
        <translation>por detrás</translation>
    </message>
    <message>
        <source>{joint} angle</source>
        <extracomment>review chart.angle</extracomment>
        <translation>{joint}: ángulo</translation>
    </message>
    <message>
        <source>Knee</source>
        <extracomment>review joint.knee, exercise glute_bridge, exercise plank</extracomment>
        <translation>Rodilla</translation>
    </message>
    <message>
        <source>Hip</source>
        <extracomment>review joint.hip, exercise mountain_climber, exercise pike_push_up, exercise plank</extracomment>
        <translation>Cadera</translation>
    </message>
    <message>
        <source>Ankle</source>
        <extracomment>review joint.ankle</extracomment>
        <translation>Tobillo</translation>
    </message>
    <message>
        <source>Elbow</source>
        <extracomment>review joint.elbow, exercise arm_circle, exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Codo</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <extracomment>review joint.shoulder</extracomment>
        <translation>Hombro</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <extracomment>review joint.lean</extracomment>
        <translation>Inclinación del tronco</translation>
    </message>
    <message>
        <source>Time</source>
        <extracomment>review chart.time, report fact.time</extracomment>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>0–100 %</source>
        <extracomment>review chart.overlay</extracomment>
        <translation>0–100 %</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <extracomment>review trend.title</extracomment>
        <translation>Doce semanas</translation>
    </message>
    <message>
        <source>repetitions a minute</source>
        <extracomment>review trend.rate</extracomment>
        <translation>repeticiones por minuto</translation>
    </message>
    <message>
        <source>range of motion</source>
        <extracomment>review trend.range</extracomment>
        <translation>rango de movimiento</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <extracomment>review trend.velocity</extracomment>
        <translation>velocidad media</translation>
    </message>
    <message>
        <source>heaviest weight</source>
        <extracomment>review trend.load</extracomment>
        <translation>mayor peso</translation>
    </message>
    <message>
        <source>lifted altogether</source>
        <extracomment>review trend.volume</extracomment>
        <translation>levantado en total</translation>
    </message>
    <message>
        <source>fastest repetition</source>
        <extracomment>review trend.bar</extracomment>
        <translation>repetición más rápida</translation>
    </message>
    <message>
        <source>lifted once, estimated</source>
        <extracomment>review trend.once</extracomment>
        <translation>máximo a una, estimado</translation>
    </message>
    <message>
        <source>week of {date}</source>
        <extracomment>review trend.week</extracomment>
        <translation>semana del {date}</translation>
    </message>
    <message>
        <source>Compare with</source>
        <extracomment>review compare.title</extracomment>
        <translation>Comparar con</translation>
    </message>
    <message>
        <source>Best repetition of this set</source>
        <extracomment>review compare.reference</extracomment>
        <translation>Mejor repetición de esta serie</translation>
    </message>
    <message>
        <source>This</source>
        <extracomment>review compare.this</extracomment>
        <translation>Esta</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>review compare.other</extracomment>
        <translation>Otra</translation>
    </message>
    <message>
        <source>Difference</source>
        <extracomment>review compare.difference</extracomment>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>There is nothing else to compare with</source>
        <extracomment>review compare.none</extracomment>
        <translation>No hay nada más con que comparar</translation>
    </message>
    <message>
        <source>{joint}, at {percent} %</source>
        <extracomment>review compare.angle</extracomment>
        <translation>{joint}, al {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>review export.cancel</extracomment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <extracomment>review export.csv</extracomment>
        <translation>Tablas (CSV)</translation>
    </message>
    <message>
        <source>Tables (Parquet)</source>
        <extracomment>review export.parquet</extracomment>
        <translation>Tablas (Parquet)</translation>
    </message>
    <message>
        <source>Points for OpenSim (TRC)</source>
        <extracomment>review export.trc</extracomment>
        <translation>Puntos para OpenSim (TRC)</translation>
    </message>
    <message>
        <source>Angles for OpenSim (MOT)</source>
        <extracomment>review export.mot</extracomment>
        <translation>Ángulos para OpenSim (MOT)</translation>
    </message>
    <message>
        <source>Points and events (C3D)</source>
        <extracomment>review export.c3d</extracomment>
        <translation>Puntos y eventos (C3D)</translation>
    </message>
    <message>
        <source>Skeleton animation (BVH)</source>
        <extracomment>review export.bvh</extracomment>
        <translation>Animación del esqueleto (BVH)</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <extracomment>review export.json</extracomment>
        <translation>Todo (JSON)</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <extracomment>review export.xlsx</extracomment>
        <translation>Libro (Excel)</translation>
    </message>
    <message>
        <source>Report (PDF, HTML)</source>
        <extracomment>review export.report</extracomment>
        <translation>Informe (PDF, HTML)</translation>
    </message>
    <message>
        <source>Replay</source>
        <extracomment>review keys.replay</extracomment>
        <translation>Reproducción</translation>
    </message>
    <message>
        <source>play, pause</source>
        <extracomment>review keys.play</extracomment>
        <translation>reproducir, pausa</translation>
    </message>
    <message>
        <source>one frame</source>
        <extracomment>review keys.step</extracomment>
        <translation>una imagen</translation>
    </message>
    <message>
        <source>repetition before, after</source>
        <extracomment>review keys.rep</extracomment>
        <translation>repetición anterior, siguiente</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <extracomment>review keys.speed</extracomment>
        <translation>más lento, más rápido</translation>
    </message>
    <message>
        <source>repeat this repetition</source>
        <extracomment>review keys.loop</extracomment>
        <translation>repetir esta repetición</translation>
    </message>
    <message>
        <source>Judging</source>
        <extracomment>review keys.judge</extracomment>
        <translation>Juzgar</translation>
    </message>
    <message>
        <source>next doubt</source>
        <extracomment>review keys.doubt</extracomment>
        <translation>duda siguiente</translation>
    </message>
    <message>
        <source>was a repetition</source>
        <extracomment>review keys.yes</extracomment>
        <translation>era una repetición</translation>
    </message>
    <message>
        <source>was none, right as is</source>
        <extracomment>review keys.no</extracomment>
        <translation>no lo era, está bien así</translation>
    </message>
    <message>
        <source>take it back</source>
        <extracomment>review keys.undo</extracomment>
        <translation>deshacer</translation>
    </message>
    <message>
        <source>a repetition is here that nothing counted</source>
        <extracomment>review keys.mark</extracomment>
        <translation>aquí hay una repetición que nadie contó</translation>
    </message>
    <message>
        <source>it begins here, ends here</source>
        <extracomment>review keys.mark_edge</extracomment>
        <translation>empieza aquí, acaba aquí</translation>
    </message>
    <message>
        <source>note</source>
        <extracomment>review keys.note</extracomment>
        <translation>nota</translation>
    </message>
    <message>
        <source>First mark a repetition by A, or choose one that you marked</source>
        <extracomment>review said.no_mark</extracomment>
        <translation>Marca primero una repetición con A, o elige una que hayas marcado</translation>
    </message>
    <message>
        <source>Looking</source>
        <extracomment>review keys.look</extracomment>
        <translation>Ver</translation>
    </message>
    <message>
        <source>set before, after</source>
        <extracomment>review keys.set</extracomment>
        <translation>serie anterior, siguiente</translation>
    </message>
    <message>
        <source>repetitions over each other</source>
        <extracomment>review keys.overlay</extracomment>
        <translation>repeticiones superpuestas</translation>
    </message>
    <message>
        <source>channels</source>
        <extracomment>review keys.channels</extracomment>
        <translation>canales</translation>
    </message>
    <message>
        <source>next trend</source>
        <extracomment>review keys.trend</extracomment>
        <translation>evolución siguiente</translation>
    </message>
    <message>
        <source>compare</source>
        <extracomment>review keys.compare</extracomment>
        <translation>comparar</translation>
    </message>
    <message>
        <source>search</source>
        <extracomment>review keys.search</extracomment>
        <translation>buscar</translation>
    </message>
    <message>
        <source>export</source>
        <extracomment>review keys.export</extracomment>
        <translation>exportar</translation>
    </message>
    <message>
        <source>report</source>
        <extracomment>review keys.report</extracomment>
        <translation>informe</translation>
    </message>
    <message>
        <source>these keys</source>
        <extracomment>review keys.keys</extracomment>
        <translation>estas teclas</translation>
    </message>
    <message>
        <source>1.5</source>
        <extracomment>report number</extracomment>
        <translation>1,5</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>report percent</extracomment>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} kg</source>
        <extracomment>report kilograms</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>{number} kg</translation>
    </message>
    <message>
        <source>{number} s</source>
        <extracomment>report seconds</extracomment>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <extracomment>report minutes</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{weekday}, {date} {month} {year}</source>
        <extracomment>report day</extracomment>
        <translation>{weekday}, {date} de {month} de {year}</translation>
    </message>
    <message>
        <source>{date} {month}</source>
        <extracomment>report day_short</extracomment>
        <translation>{date} {month}</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <extracomment>report clock</extracomment>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>Your session</source>
        <extracomment>report guest</extracomment>
        <translation>Tu visita</translation>
    </message>
    <message>
        <source>Training report</source>
        <extracomment>report kind.session</extracomment>
        <translation>Informe de entrenamiento</translation>
    </message>
    <message>
        <source>Video report</source>
        <extracomment>report kind.batch</extracomment>
        <translation>Informe de vídeo</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <extracomment>report page</extracomment>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message numerus="yes">
        <source>in {count} sets</source>
        <extracomment>report count.sets</extracomment>
        <translation>
            <numerusform>en {count} serie</numerusform>
            <numerusform>en {count} series</numerusform>
        </translation>
    </message>
    <message>
        <source>in 1 set</source>
        <extracomment>report count.sets_one</extracomment>
        <translation>en 1 serie</translation>
    </message>
    <message>
        <source>nothing counted</source>
        <extracomment>report count.none</extracomment>
        <translation>nada contado</translation>
    </message>
    <message>
        <source>What you did</source>
        <extracomment>report did.title</extracomment>
        <translation>Lo que has hecho</translation>
    </message>
    <message numerus="yes">
        <source>{count} s held</source>
        <extracomment>report did.held</extracomment>
        <translation>
            <numerusform>{count} s aguantado</numerusform>
            <numerusform>{count} s aguantados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {count} more exercises</source>
        <extracomment>report did.more</extracomment>
        <translation>
            <numerusform>y {count} ejercicio más</numerusform>
            <numerusform>y {count} ejercicios más</numerusform>
        </translation>
    </message>
    <message>
        <source>and 1 more exercise</source>
        <extracomment>report did.more_one</extracomment>
        <translation>y 1 ejercicio más</translation>
    </message>
    <message>
        <source>Range</source>
        <extracomment>report fact.range, report sets.range</extracomment>
        <translation>Recorrido</translation>
    </message>
    <message>
        <source>Tempo</source>
        <extracomment>report fact.tempo</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>not seen well enough</source>
        <extracomment>report fact.sides_missing</extracomment>
        <translation>no se ha visto bien</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <extracomment>report fact.longest</extracomment>
        <translation>Mejor aguante</translation>
    </message>
    <message>
        <source>of the target</source>
        <extracomment>report fact.time_detail</extracomment>
        <translation>del objetivo</translation>
    </message>
    <message>
        <source>Clean holds</source>
        <extracomment>report fact.clean</extracomment>
        <translation>Aguantes limpios</translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all}</source>
        <extracomment>report fact.clean_value</extracomment>
        <translation>
            <numerusform>{count} de {all}</numerusform>
            <numerusform>{count} de {all}</numerusform>
        </translation>
    </message>
    <message>
        <source>very clean</source>
        <extracomment>report fact.quality_high</extracomment>
        <translation>muy limpio</translation>
    </message>
    <message>
        <source>a start</source>
        <extracomment>report fact.quality_start</extracomment>
        <translation>buen comienzo</translation>
    </message>
    <message>
        <source>of the full way</source>
        <extracomment>report fact.range_detail</extracomment>
        <translation>del recorrido completo</translation>
    </message>
    <message>
        <source>out {out} · back {back}</source>
        <extracomment>report fact.tempo_detail</extracomment>
        <translation>ida {out} · vuelta {back}</translation>
    </message>
    <message>
        <source>left goes further</source>
        <extracomment>report fact.sides_left</extracomment>
        <translation>la izquierda llega más lejos</translation>
    </message>
    <message>
        <source>right goes further</source>
        <extracomment>report fact.sides_right</extracomment>
        <translation>la derecha llega más lejos</translation>
    </message>
    <message>
        <source>cannot be judged from this view</source>
        <extracomment>report fact.sides_unseen</extracomment>
        <translation>desde aquí no se puede juzgar</translation>
    </message>
    <message>
        <source>target {number}</source>
        <extracomment>report fact.longest_detail</extracomment>
        <translation>meta {number}</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <extracomment>report fact.none</extracomment>
        <translation>nada que medir</translation>
    </message>
    <message>
        <source>Nothing counted this time. That happens: here is what was seen.</source>
        <extracomment>report praise.none</extracomment>
        <translation>Esta vez no se ha contado nada. A veces pasa: esto es lo que se vio.</translation>
    </message>
    <message>
        <source>{exercise}: more than ever before.</source>
        <extracomment>report praise.most</extracomment>
        <translation>{exercise}: más que nunca.</translation>
    </message>
    <message>
        <source>Clean from first to last.</source>
        <extracomment>report praise.clean</extracomment>
        <translation>Limpio de principio a fin.</translation>
    </message>
    <message>
        <source>Full range in every repetition.</source>
        <extracomment>report praise.full</extracomment>
        <translation>Recorrido completo en cada repetición.</translation>
    </message>
    <message>
        <source>{exercise}: cleaner than last time.</source>
        <extracomment>report praise.better</extracomment>
        <translation>{exercise}: más limpio que la última vez.</translation>
    </message>
    <message numerus="yes">
        <source>Good work: {count} of {all} were clean.</source>
        <extracomment>report praise.good</extracomment>
        <translation>
            <numerusform>Buen trabajo: {count} de {all} fue limpia.</numerusform>
            <numerusform>Buen trabajo: {count} de {all} fueron limpias.</numerusform>
        </translation>
    </message>
    <message>
        <source>Good work.</source>
        <extracomment>report praise.good_plain</extracomment>
        <translation>Buen trabajo.</translation>
    </message>
    <message>
        <source>A start. Every one of these counts.</source>
        <extracomment>report praise.start</extracomment>
        <translation>Es un comienzo. Todas cuentan.</translation>
    </message>
    <message>
        <source>One thing to work on</source>
        <extracomment>report advice.title</extracomment>
        <translation>Una cosa para mejorar</translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} repetitions: {exercise}.</source>
        <extracomment>report advice.seen</extracomment>
        <translation>
            <numerusform>Visto en {count} de {all} repeticiones: {exercise}.</numerusform>
            <numerusform>Visto en {count} de {all} repeticiones: {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen in {count} of {all} holds: {exercise}.</source>
        <extracomment>report advice.seen_hold</extracomment>
        <translation>
            <numerusform>Visto en {count} de {all} aguantes: {exercise}.</numerusform>
            <numerusform>Visto en {count} de {all} aguantes: {exercise}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of {all} stopped on the way: {exercise}.</source>
        <extracomment>report advice.short</extracomment>
        <translation>
            <numerusform>{count} de {all} se quedó a medias: {exercise}.</numerusform>
            <numerusform>{count} de {all} se quedaron a medias: {exercise}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Think of it as each repetition begins. The rest is already there.</source>
        <extracomment>report advice.fault_why</extracomment>
        <translation>Piénsalo al empezar cada repetición. Lo demás ya está.</translation>
    </message>
    <message>
        <source>Think of it before you begin to hold. The rest is already there.</source>
        <extracomment>report advice.fault_why_hold</extracomment>
        <translation>Piénsalo antes de empezar a aguantar. Lo demás ya está.</translation>
    </message>
    <message>
        <source>Fewer, but each all the way, brings more than many short ones.</source>
        <extracomment>report advice.short_why</extracomment>
        <translation>Menos, pero enteras, valen más que muchas a medias.</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged, because parts of you were out of sight.</source>
        <extracomment>report advice.seen_better_because</extracomment>
        <translation>
            <numerusform>{count} movimiento no se pudo juzgar: no se te veía de cuerpo entero.</numerusform>
            <numerusform>{count} movimientos no se pudieron juzgar: no se te veía de cuerpo entero.</numerusform>
        </translation>
    </message>
    <message>
        <source>Head and feet in the picture: then everything you do counts.</source>
        <extracomment>report advice.seen_better_why</extracomment>
        <translation>Cabeza y pies en la imagen: así cuenta todo lo que haces.</translation>
    </message>
    <message>
        <source>Turn a little before you start</source>
        <extracomment>report advice.turn</extracomment>
        <translation>Gírate un poco antes de empezar</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements could not be judged from where the camera stood.</source>
        <extracomment>report advice.turn_because</extracomment>
        <translation>
            <numerusform>{count} movimiento no se pudo juzgar desde donde estaba la cámara.</numerusform>
            <numerusform>{count} movimientos no se pudieron juzgar desde donde estaba la cámara.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mirror shows how to stand: then everything you do counts.</source>
        <extracomment>report advice.turn_why</extracomment>
        <translation>El espejo te dice cómo ponerte: así cuenta todo lo que haces.</translation>
    </message>
    <message>
        <source>Take your time</source>
        <extracomment>report advice.slow</extracomment>
        <translation>Tómate tu tiempo</translation>
    </message>
    <message numerus="yes">
        <source>{count} movements were too fast to count.</source>
        <extracomment>report advice.slow_because</extracomment>
        <translation>
            <numerusform>{count} movimiento fue demasiado rápido para contarlo.</numerusform>
            <numerusform>{count} movimientos fueron demasiado rápidos para contarlos.</numerusform>
        </translation>
    </message>
    <message>
        <source>One breath out, one breath back. Slow is strong.</source>
        <extracomment>report advice.slow_why</extracomment>
        <translation>Una respiración a la ida, otra a la vuelta. Despacio también es fuerte.</translation>
    </message>
    <message>
        <source>Hold a little longer</source>
        <extracomment>report advice.longer</extracomment>
        <translation>Aguanta un poco más</translation>
    </message>
    <message numerus="yes">
        <source>{count} holds were over before they counted.</source>
        <extracomment>report advice.longer_because</extracomment>
        <translation>
            <numerusform>{count} aguante acabó antes de contar.</numerusform>
            <numerusform>{count} aguantes acabaron antes de contar.</numerusform>
        </translation>
    </message>
    <message>
        <source>A few seconds more each time is all it takes.</source>
        <extracomment>report advice.longer_why</extracomment>
        <translation>Con unos segundos más cada vez es suficiente.</translation>
    </message>
    <message>
        <source>Let your left side go as far as your right</source>
        <extracomment>report advice.left</extracomment>
        <translation>Que la izquierda llegue tan lejos como la derecha</translation>
    </message>
    <message>
        <source>Let your right side go as far as your left</source>
        <extracomment>report advice.right</extracomment>
        <translation>Que la derecha llegue tan lejos como la izquierda</translation>
    </message>
    <message>
        <source>The {joint} moved {number} less on that side: {exercise}.</source>
        <extracomment>report advice.sides_because</extracomment>
        <translation>En ese lado, {number} menos de recorrido ({joint}): {exercise}.</translation>
    </message>
    <message>
        <source>Begin with that side, and let the other do only as much.</source>
        <extracomment>report advice.sides_why</extracomment>
        <translation>Empieza por ese lado y haz lo mismo con el otro, no más.</translation>
    </message>
    <message>
        <source>Rest a little longer between sets</source>
        <extracomment>report advice.fade</extracomment>
        <translation>Descansa un poco más entre series</translation>
    </message>
    <message>
        <source>The last repetitions were {number} slower than the fastest: {exercise}.</source>
        <extracomment>report advice.fade_because</extracomment>
        <translation>Las últimas repeticiones fueron {number} más lentas que la más rápida: {exercise}.</translation>
    </message>
    <message>
        <source>Quick and clean trains more than tired and slow.</source>
        <extracomment>report advice.fade_why</extracomment>
        <translation>Rápido y limpio entrena más que cansado y lento.</translation>
    </message>
    <message>
        <source>One more in each set</source>
        <extracomment>report advice.more</extracomment>
        <translation>Una más en cada serie</translation>
    </message>
    <message>
        <source>There is nothing to mend: {exercise} was clean.</source>
        <extracomment>report advice.more_because</extracomment>
        <translation>Nada que corregir: {exercise}, limpio.</translation>
    </message>
    <message>
        <source>Same form, one repetition more. That is how it grows.</source>
        <extracomment>report advice.more_why</extracomment>
        <translation>Misma técnica, una repetición más. Así se avanza.</translation>
    </message>
    <message>
        <source>Five seconds more</source>
        <extracomment>report advice.more_hold</extracomment>
        <translation>Cinco segundos más</translation>
    </message>
    <message>
        <source>Same form, a little longer. That is how it grows.</source>
        <extracomment>report advice.more_hold_why</extracomment>
        <translation>Misma técnica, un poco más de tiempo. Así se avanza.</translation>
    </message>
    <message>
        <source>Do it again just so</source>
        <extracomment>report advice.same</extracomment>
        <translation>Hazlo otra vez igual</translation>
    </message>
    <message>
        <source>Nothing was wrong often enough to speak of.</source>
        <extracomment>report advice.same_because</extracomment>
        <translation>Nada falló tanto como para mencionarlo.</translation>
    </message>
    <message>
        <source>Two or three times a week, and the weeks will show it.</source>
        <extracomment>report advice.same_why</extracomment>
        <translation>Dos o tres veces por semana, y se notará con las semanas.</translation>
    </message>
    <message>
        <source>One set is enough to begin with</source>
        <extracomment>report advice.begin</extracomment>
        <translation>Una serie basta para empezar</translation>
    </message>
    <message>
        <source>No repetition was counted this time.</source>
        <extracomment>report advice.begin_because</extracomment>
        <translation>Esta vez no se ha contado ninguna repetición.</translation>
    </message>
    <message>
        <source>Choose an exercise at the mirror, stand where it says, and go.</source>
        <extracomment>report advice.begin_why</extracomment>
        <translation>Elige un ejercicio en el espejo, ponte donde te diga y adelante.</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <extracomment>report strip.title</extracomment>
        <translation>Cada repetición</translation>
    </message>
    <message>
        <source>Every hold</source>
        <extracomment>report strip.title_hold</extracomment>
        <translation>Cada aguante</translation>
    </message>
    <message>
        <source>Height: how far it went. 100 % is the full way.</source>
        <extracomment>report strip.range</extracomment>
        <translation>Altura: hasta dónde llegó. 100 % es el recorrido completo.</translation>
    </message>
    <message>
        <source>Height: how long it was held. 100 % is {number}.</source>
        <extracomment>report strip.held</extracomment>
        <translation>Altura: cuánto se aguantó. 100 % son {number}.</translation>
    </message>
    <message>
        <source>clean</source>
        <extracomment>report strip.clean</extracomment>
        <translation>limpia</translation>
    </message>
    <message>
        <source>something to mend</source>
        <extracomment>report strip.fault</extracomment>
        <translation>algo que mejorar</translation>
    </message>
    <message>
        <source>No repetition was counted.</source>
        <extracomment>report strip.empty</extracomment>
        <translation>No se ha contado ninguna repetición.</translation>
    </message>
    <message>
        <source>How your {joint} moved</source>
        <extracomment>report curves.title</extracomment>
        <translation>Así se movió: {joint}</translation>
    </message>
    <message>
        <source>How you moved</source>
        <extracomment>report curves.title_none</extracomment>
        <translation>Así te moviste</translation>
    </message>
    <message>
        <source>{exercise}: repetitions over each other. Line: mean. Band: two in three. Numbers: range.</source>
        <extracomment>report curves.caption</extracomment>
        <translation>{exercise}: repeticiones superpuestas. Línea: media. Banda: dos de cada tres. Números: recorrido.</translation>
    </message>
    <message>
        <source>{exercise}: both repetitions. Line: mean. Numbers: range.</source>
        <extracomment>report curves.caption_two</extracomment>
        <translation>{exercise}: las dos repeticiones. Línea: media. Números: recorrido.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the one repetition.</source>
        <extracomment>report curves.caption_one</extracomment>
        <translation>{exercise}: ángulo en la única repetición.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the holds.</source>
        <extracomment>report curves.caption_hold</extracomment>
        <translation>{exercise}: ángulo durante los aguantes.</translation>
    </message>
    <message>
        <source>180° is straight.</source>
        <extracomment>report curves.straight</extracomment>
        <translation>180° es estirado.</translation>
    </message>
    <message>
        <source>end</source>
        <extracomment>report curves.end</extracomment>
        <translation>final</translation>
    </message>
    <message>
        <source>{side} {range}° ± {number}°</source>
        <extracomment>report curves.sure</extracomment>
        <translation>{side} {range}° ± {number}°</translation>
    </message>
    <message>
        <source>{side} ± {number}°: not to be judged from this view</source>
        <extracomment>report curves.unsure</extracomment>
        <translation>{side} ± {number}°: desde aquí no se puede juzgar</translation>
    </message>
    <message>
        <source>The joints were not seen well enough to draw this.</source>
        <extracomment>report curves.empty</extracomment>
        <translation>Las articulaciones no se vieron lo bastante bien para dibujarlo.</translation>
    </message>
    <message>
        <source>Did you keep your speed?</source>
        <extracomment>report speed.title</extracomment>
        <translation>¿Mantuviste la velocidad?</translation>
    </message>
    <message>
        <source>{exercise}: each repetition, and the line through them. 100 % is the fastest of its set.</source>
        <extracomment>report speed.caption</extracomment>
        <translation>{exercise}: cada repetición y la línea que las une. 100 % es la más rápida de su serie.</translation>
    </message>
    <message>
        <source>lost {number}</source>
        <extracomment>report speed.lost</extracomment>
        <translation>{number} menos</translation>
    </message>
    <message>
        <source>This takes two repetitions in a set.</source>
        <extracomment>report speed.empty</extracomment>
        <translation>Hacen falta dos repeticiones en una serie.</translation>
    </message>
    <message>
        <source>Points in each set.</source>
        <extracomment>report energy.caption</extracomment>
        <translation>Puntos en cada serie.</translation>
    </message>
    <message>
        <source>No energy was measured.</source>
        <extracomment>report energy.empty</extracomment>
        <translation>No se ha medido energía.</translation>
    </message>
    <message>
        <source>Week by week</source>
        <extracomment>report weeks.title</extracomment>
        <translation>Semana a semana</translation>
    </message>
    <message>
        <source>{exercise}: repetitions a week, and their quality.</source>
        <extracomment>report weeks.caption</extracomment>
        <translation>{exercise}: repeticiones por semana y su calidad.</translation>
    </message>
    <message>
        <source>{exercise}: seconds held a week, and their quality.</source>
        <extracomment>report weeks.caption_held</extracomment>
        <translation>{exercise}: segundos aguantados por semana y su calidad.</translation>
    </message>
    <message>
        <source>Quality up from {before} to {now} since {day}.</source>
        <extracomment>report weeks.up</extracomment>
        <translation>La calidad sube de {before} a {now} desde el {day}.</translation>
    </message>
    <message>
        <source>Quality steady at {now} since {day}.</source>
        <extracomment>report weeks.same</extracomment>
        <translation>La calidad sigue en {now} desde el {day}.</translation>
    </message>
    <message>
        <source>Quality {now}; it was {before} on {day}.</source>
        <extracomment>report weeks.down</extracomment>
        <translation>Calidad {now}; el {day} era {before}.</translation>
    </message>
    <message>
        <source>this week</source>
        <extracomment>report weeks.now</extracomment>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>Your first report. From the next one on, this shows how you get on.</source>
        <extracomment>report weeks.first</extracomment>
        <translation>Tu primer informe. A partir del próximo verás aquí cómo avanzas.</translation>
    </message>
    <message>
        <source>Members find their weeks here. Guests are forgotten, as they wish.</source>
        <extracomment>report weeks.guest</extracomment>
        <translation>Los miembros ven aquí sus semanas. Los invitados quedan olvidados, como desean.</translation>
    </message>
    <message>
        <source>A video by itself: there are no weeks to compare.</source>
        <extracomment>report weeks.batch</extracomment>
        <translation>Un vídeo suelto: no hay semanas que comparar.</translation>
    </message>
    <message>
        <source>Set by set</source>
        <extracomment>report sets.title</extracomment>
        <translation>Serie a serie</translation>
    </message>
    <message>
        <source>{exercise}, {load}</source>
        <extracomment>report sets.with</extracomment>
        <translation>{exercise}, {load}</translation>
    </message>
    <message>
        <source>Set</source>
        <extracomment>report sets.set</extracomment>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Exercise</source>
        <extracomment>report sets.exercise</extracomment>
        <translation>Ejercicio</translation>
    </message>
    <message>
        <source>Counted</source>
        <extracomment>report sets.amount</extracomment>
        <translation>Contadas</translation>
    </message>
    <message>
        <source>A repetition</source>
        <extracomment>report sets.tempo</extracomment>
        <translation>Por rep</translation>
    </message>
    <message>
        <source>Speed lost</source>
        <extracomment>report sets.lost</extracomment>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>and 1 more set</source>
        <extracomment>report sets.more_one</extracomment>
        <translation>y 1 serie más</translation>
    </message>
    <message>
        <source>Everything you did counted.</source>
        <extracomment>report not.none</extracomment>
        <translation>Todo lo que hiciste ha contado.</translation>
    </message>
    <message>
        <source>Only whole movements count. So it stays honest.</source>
        <extracomment>report not.lead</extracomment>
        <translation>Solo cuentan los movimientos enteros. Así es honesto.</translation>
    </message>
    <message numerus="yes">
        <source>{count} × {reason}</source>
        <extracomment>report not.line</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>
            <numerusform>{count} × {reason}</numerusform>
            <numerusform>{count} × {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>{exercise}, at {times}</source>
        <extracomment>report not.at</extracomment>
        <translation>{exercise}, en {times}</translation>
    </message>
    <message>
        <source>came back only part of the way</source>
        <extracomment>report reason.half_way</extracomment>
        <translation>volvió solo en parte</translation>
    </message>
    <message>
        <source>not held long enough</source>
        <extracomment>report reason.too_short</extracomment>
        <translation>aguante muy corto</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <extracomment>report trust.title</extracomment>
        <translation>¿Qué fiabilidad tiene?</translation>
    </message>
    <message>
        <source>The true angle lies within ± two times in three.</source>
        <extracomment>report trust.lead</extracomment>
        <translation>El ángulo real está dentro de ± dos de cada tres veces.</translation>
    </message>
    <message>
        <source>Angles are those of the picture: what points towards the camera looks shorter.</source>
        <extracomment>report trust.plane</extracomment>
        <translation>Los ángulos son los de la imagen: lo que apunta a la cámara parece más corto.</translation>
    </message>
    <message>
        <source>Depth is worked out with an assumed {what}.</source>
        <extracomment>report trust.assumed</extracomment>
        <translation>La profundidad se calcula con un valor supuesto: {what}.</translation>
    </message>
    <message>
        <source>camera</source>
        <extracomment>report trust.camera</extracomment>
        <translation>cámara</translation>
    </message>
    <message>
        <source>body height</source>
        <extracomment>report trust.height</extracomment>
        <translation>estatura</translation>
    </message>
    <message>
        <source>The camera saw you from the front.</source>
        <extracomment>report trust.front</extracomment>
        <translation>La cámara te vio de frente.</translation>
    </message>
    <message>
        <source>The camera saw you from the side.</source>
        <extracomment>report trust.side</extracomment>
        <translation>La cámara te vio de lado.</translation>
    </message>
    <message>
        <source>The camera saw you at an angle.</source>
        <extracomment>report trust.three_quarter</extracomment>
        <translation>La cámara te vio en diagonal.</translation>
    </message>
    <message>
        <source>The camera saw you from behind.</source>
        <extracomment>report trust.back</extracomment>
        <translation>La cámara te vio por detrás.</translation>
    </message>
    <message>
        <source>{joint}: ± {number}°, to be trusted.</source>
        <extracomment>report trust.good</extracomment>
        <translation>{joint}: ± {number}°, fiable.</translation>
    </message>
    <message>
        <source>{joint}: only the {side} can be judged from this view.</source>
        <extracomment>report trust.part</extracomment>
        <translation>{joint}: desde aquí solo se puede juzgar un lado ({side}).</translation>
    </message>
    <message>
        <source>{joint}: cannot be judged from this view, ± {number}°.</source>
        <extracomment>report trust.poor</extracomment>
        <translation>{joint}: desde aquí no se puede juzgar, ± {number}°.</translation>
    </message>
    <message>
        <source>No joint was seen well enough to be judged.</source>
        <extracomment>report trust.unseen</extracomment>
        <translation>Ninguna articulación se vio lo bastante bien para juzgarla.</translation>
    </message>
    <message>
        <source>Nothing was measured that could be wrong.</source>
        <extracomment>report trust.none</extracomment>
        <translation>No se midió nada que pueda estar mal.</translation>
    </message>
    <message>
        <source>Made by the mirror, on the machine in the gym. A training aid, no medical advice.</source>
        <extracomment>report foot</extracomment>
        <translation>Hecho por el espejo, en el equipo del gimnasio. Ayuda al entrenamiento, no es consejo médico.</translation>
    </message>
    <message>
        <source>knee</source>
        <extracomment>report joint.knee</extracomment>
        <translation>rodilla</translation>
    </message>
    <message>
        <source>hip</source>
        <extracomment>report joint.hip</extracomment>
        <translation>cadera</translation>
    </message>
    <message>
        <source>ankle</source>
        <extracomment>report joint.ankle</extracomment>
        <translation>tobillo</translation>
    </message>
    <message>
        <source>elbow</source>
        <extracomment>report joint.elbow</extracomment>
        <translation>codo</translation>
    </message>
    <message>
        <source>shoulder</source>
        <extracomment>report joint.shoulder</extracomment>
        <translation>hombro</translation>
    </message>
    <message>
        <source>Monday</source>
        <extracomment>report weekday.0</extracomment>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <extracomment>report weekday.1</extracomment>
        <translation>Martes</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <extracomment>report weekday.2</extracomment>
        <translation>Miércoles</translation>
    </message>
    <message>
        <source>Thursday</source>
        <extracomment>report weekday.3</extracomment>
        <translation>Jueves</translation>
    </message>
    <message>
        <source>Friday</source>
        <extracomment>report weekday.4</extracomment>
        <translation>Viernes</translation>
    </message>
    <message>
        <source>Saturday</source>
        <extracomment>report weekday.5</extracomment>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Sunday</source>
        <extracomment>report weekday.6</extracomment>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>January</source>
        <extracomment>report month.1</extracomment>
        <translation>enero</translation>
    </message>
    <message>
        <source>February</source>
        <extracomment>report month.2</extracomment>
        <translation>febrero</translation>
    </message>
    <message>
        <source>March</source>
        <extracomment>report month.3</extracomment>
        <translation>marzo</translation>
    </message>
    <message>
        <source>April</source>
        <extracomment>report month.4</extracomment>
        <translation>abril</translation>
    </message>
    <message>
        <source>May</source>
        <extracomment>report month.5, report mon.5</extracomment>
        <translation>mayo</translation>
    </message>
    <message>
        <source>June</source>
        <extracomment>report month.6</extracomment>
        <translation>junio</translation>
    </message>
    <message>
        <source>July</source>
        <extracomment>report month.7</extracomment>
        <translation>julio</translation>
    </message>
    <message>
        <source>August</source>
        <extracomment>report month.8</extracomment>
        <translation>agosto</translation>
    </message>
    <message>
        <source>September</source>
        <extracomment>report month.9</extracomment>
        <translation>septiembre</translation>
    </message>
    <message>
        <source>October</source>
        <extracomment>report month.10</extracomment>
        <translation>octubre</translation>
    </message>
    <message>
        <source>November</source>
        <extracomment>report month.11</extracomment>
        <translation>noviembre</translation>
    </message>
    <message>
        <source>December</source>
        <extracomment>report month.12</extracomment>
        <translation>diciembre</translation>
    </message>
    <message>
        <source>Jan</source>
        <extracomment>report mon.1</extracomment>
        <translation>ene</translation>
    </message>
    <message>
        <source>Feb</source>
        <extracomment>report mon.2</extracomment>
        <translation>feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <extracomment>report mon.3</extracomment>
        <translation>mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <extracomment>report mon.4</extracomment>
        <translation>abr</translation>
    </message>
    <message>
        <source>Jun</source>
        <extracomment>report mon.6</extracomment>
        <translation>jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <extracomment>report mon.7</extracomment>
        <translation>jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <extracomment>report mon.8</extracomment>
        <translation>ago</translation>
    </message>
    <message>
        <source>Sep</source>
        <extracomment>report mon.9</extracomment>
        <translation>sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <extracomment>report mon.10</extracomment>
        <translation>oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <extracomment>report mon.11</extracomment>
        <translation>nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <extracomment>report mon.12</extracomment>
        <translation>dic</translation>
    </message>
    <message>
        <source>Arm circle</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Círculos de brazos</translation>
    </message>
    <message>
        <source>Make the circle larger</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Haz el círculo más grande</translation>
    </message>
    <message>
        <source>Keep your arms straight</source>
        <extracomment>exercise arm_circle</extracomment>
        <translation>Mantén los brazos estirados</translation>
    </message>
    <message>
        <source>Bent-over row</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Remo inclinado</translation>
    </message>
    <message>
        <source>Draw your hands up to your belly</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Lleva las manos al abdomen</translation>
    </message>
    <message>
        <source>Bend further forward at the hips</source>
        <extracomment>exercise bent_over_row</extracomment>
        <translation>Inclínate más desde la cadera</translation>
    </message>
    <message>
        <source>Biceps curl</source>
        <extracomment>exercise biceps_curl</extracomment>
        <translation>Curl de bíceps</translation>
    </message>
    <message>
        <source>Curl all the way up</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Sube hasta arriba</translation>
    </message>
    <message>
        <source>Keep your elbow by your side</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Codo pegado al cuerpo</translation>
    </message>
    <message>
        <source>Curl</source>
        <extracomment>exercise biceps_curl, exercise hammer_curl</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Curl</translation>
    </message>
    <message>
        <source>Forearm</source>
        <extracomment>exercise bent_over_row, exercise biceps_curl, exercise hammer_curl</extracomment>
        <translation>Antebrazo</translation>
    </message>
    <message>
        <source>Burpee</source>
        <extracomment>exercise burpee</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Burpee</translation>
    </message>
    <message>
        <source>Go all the way down and back up</source>
        <extracomment>exercise burpee</extracomment>
        <translation>Baja del todo y vuelve arriba</translation>
    </message>
    <message>
        <source>Kick your feet all the way back</source>
        <extracomment>exercise burpee</extracomment>
        <translation>Lleva los pies del todo atrás</translation>
    </message>
    <message>
        <source>Butt kicks</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Talones al glúteo</translation>
    </message>
    <message>
        <source>Kick your heels up to your seat</source>
        <extracomment>exercise butt_kicks</extracomment>
        <translation>Lleva los talones al glúteo</translation>
    </message>
    <message>
        <source>Stand tall</source>
        <extracomment>exercise butt_kicks, exercise high_knees, exercise lateral_raise</extracomment>
        <translation>Cuerpo erguido</translation>
    </message>
    <message>
        <source>Thigh</source>
        <extracomment>exercise butt_kicks, exercise crunch, exercise high_knees, exercise sit_up</extracomment>
        <translation>Muslo</translation>
    </message>
    <message>
        <source>Calf raise</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Elevación de talones</translation>
    </message>
    <message>
        <source>Rise higher on your toes</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Sube más de puntillas</translation>
    </message>
    <message>
        <source>Keep your legs straight</source>
        <extracomment>exercise calf_raise, exercise side_bend</extracomment>
        <translation>Mantén las piernas estiradas</translation>
    </message>
    <message>
        <source>Knees</source>
        <extracomment>exercise calf_raise</extracomment>
        <translation>Rodillas</translation>
    </message>
    <message>
        <source>Crunch</source>
        <extracomment>exercise crunch</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Crunch</translation>
    </message>
    <message>
        <source>Lift your shoulder blades off the floor</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Despega los omóplatos del suelo</translation>
    </message>
    <message>
        <source>Only lift your shoulder blades; your lower back stays down</source>
        <extracomment>exercise crunch</extracomment>
        <translation>Sube solo los omóplatos; la zona lumbar no se despega</translation>
    </message>
    <message>
        <source>Lean</source>
        <extracomment>exercise crunch, exercise deadlift, exercise good_morning, exercise sit_up</extracomment>
        <translation>Inclinación</translation>
    </message>
    <message>
        <source>Deadlift</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Peso muerto</translation>
    </message>
    <message>
        <source>Hinge further: hips back</source>
        <extracomment>exercise deadlift, exercise good_morning</extracomment>
        <translation>Inclínate más: cadera atrás</translation>
    </message>
    <message>
        <source>Push your hips back, not down</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Cadera hacia atrás, no hacia abajo</translation>
    </message>
    <message>
        <source>Let your arms hang straight</source>
        <extracomment>exercise deadlift</extracomment>
        <translation>Deja los brazos colgando rectos</translation>
    </message>
    <message>
        <source>Thighs</source>
        <extracomment>exercise calf_raise, exercise deadlift, exercise good_morning, exercise jump_squat, exercise leg_raise, exercise pull_up, exercise side_bend, exercise squat</extracomment>
        <translation>Muslos</translation>
    </message>
    <message>
        <source>Dip</source>
        <extracomment>exercise dip</extracomment>
        <translation>Fondos</translation>
    </message>
    <message>
        <source>Go lower, until the upper arms are level</source>
        <extracomment>exercise dip</extracomment>
        <translation>Baja hasta que el brazo quede horizontal</translation>
    </message>
    <message>
        <source>Chest up</source>
        <extracomment>exercise dip, exercise jump_squat, exercise lunge, exercise side_lunge, exercise split_squat, exercise squat</extracomment>
        <translation>Pecho arriba</translation>
    </message>
    <message>
        <source>Front raise</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Elevación frontal</translation>
    </message>
    <message>
        <source>Lift your arms to shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Sube los brazos a la altura del hombro</translation>
    </message>
    <message>
        <source>Stop at shoulder height</source>
        <extracomment>exercise front_raise, exercise lateral_raise</extracomment>
        <translation>Para a la altura del hombro</translation>
    </message>
    <message>
        <source>Stand tall, don&apos;t swing</source>
        <extracomment>exercise front_raise</extracomment>
        <translation>Cuerpo erguido, sin balanceo</translation>
    </message>
    <message>
        <source>Glute bridge</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Puente de glúteos</translation>
    </message>
    <message>
        <source>Push your hips higher</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Sube más la cadera</translation>
    </message>
    <message>
        <source>Push your hips up until your body is one line</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Sube la cadera hasta formar una línea</translation>
    </message>
    <message>
        <source>Bring your feet closer</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Acerca los pies</translation>
    </message>
    <message>
        <source>Hips</source>
        <extracomment>exercise glute_bridge</extracomment>
        <translation>Cadera</translation>
    </message>
    <message>
        <source>Good morning</source>
        <extracomment>exercise good_morning</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Good morning</translation>
    </message>
    <message>
        <source>Keep your knees only slightly bent</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Dobla las rodillas solo un poco</translation>
    </message>
    <message>
        <source>Stop when your back is level</source>
        <extracomment>exercise good_morning</extracomment>
        <translation>Para cuando la espalda esté horizontal</translation>
    </message>
    <message>
        <source>Hammer curl</source>
        <extracomment>exercise hammer_curl</extracomment>
        <translation>Curl martillo</translation>
    </message>
    <message>
        <source>High knees</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Rodillas arriba</translation>
    </message>
    <message>
        <source>Lift your knees to hip height</source>
        <extracomment>exercise high_knees</extracomment>
        <translation>Sube las rodillas a la altura de la cadera</translation>
    </message>
    <message>
        <source>Inverted row</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Remo invertido</translation>
    </message>
    <message>
        <source>Chest to the bar</source>
        <extracomment>exercise inverted_row</extracomment>
        <translation>Pecho a la barra</translation>
    </message>
    <message>
        <source>Keep your hips up, body in one line</source>
        <extracomment>exercise inverted_row, exercise push_up</extracomment>
        <translation>Cadera arriba, cuerpo en línea</translation>
    </message>
    <message>
        <source>Jump squat</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Sentadilla con salto</translation>
    </message>
    <message>
        <source>Go lower before you jump</source>
        <extracomment>exercise jump_squat</extracomment>
        <translation>Baja más antes de saltar</translation>
    </message>
    <message>
        <source>Jumping jack</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Jumping jack</translation>
    </message>
    <message>
        <source>Hands over your head</source>
        <extracomment>exercise jumping_jack</extracomment>
        <translation>Manos por encima de la cabeza</translation>
    </message>
    <message>
        <source>Knee push-up</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Flexiones con rodillas</translation>
    </message>
    <message>
        <source>Go lower</source>
        <extracomment>exercise knee_push_up, exercise push_up, exercise squat</extracomment>
        <translation>Baja más</translation>
    </message>
    <message>
        <source>Put your knees on the floor</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Apoya las rodillas en el suelo</translation>
    </message>
    <message>
        <source>Keep your hips up, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Cadera arriba, una línea de hombros a rodillas</translation>
    </message>
    <message>
        <source>Bring your hips down, one line from shoulders to knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Baja la cadera, una línea de hombros a rodillas</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your knees</source>
        <extracomment>exercise knee_push_up</extracomment>
        <translation>Ponte de lado para que vea tus rodillas</translation>
    </message>
    <message>
        <source>Lateral raise</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Elevación lateral</translation>
    </message>
    <message>
        <source>Keep your arms almost straight</source>
        <extracomment>exercise lateral_raise</extracomment>
        <translation>Brazos casi estirados</translation>
    </message>
    <message>
        <source>Leg raise</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Elevación de piernas</translation>
    </message>
    <message>
        <source>Raise your legs higher</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Sube más las piernas</translation>
    </message>
    <message>
        <source>Straighten your legs</source>
        <extracomment>exercise leg_raise, exercise pike_push_up</extracomment>
        <translation>Estira las piernas</translation>
    </message>
    <message>
        <source>Raised</source>
        <extracomment>exercise leg_raise</extracomment>
        <translation>Elevación</translation>
    </message>
    <message>
        <source>Lunge</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Zancada</translation>
    </message>
    <message>
        <source>Go lower: rear knee towards the floor</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Baja más: rodilla trasera hacia el suelo</translation>
    </message>
    <message>
        <source>Take a longer step</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Da un paso más largo</translation>
    </message>
    <message>
        <source>Depth</source>
        <extracomment>exercise lunge</extracomment>
        <translation>Profundidad</translation>
    </message>
    <message>
        <source>Front thigh</source>
        <extracomment>exercise lunge, exercise split_squat</extracomment>
        <translation>Muslo delantero</translation>
    </message>
    <message>
        <source>Mountain climber</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Escalador</translation>
    </message>
    <message>
        <source>Bring your knee closer to your chest</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Acerca la rodilla al pecho</translation>
    </message>
    <message>
        <source>Keep your hips down</source>
        <extracomment>exercise mountain_climber</extracomment>
        <translation>Mantén la cadera baja</translation>
    </message>
    <message>
        <source>Pike push-up</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Flexiones en pica</translation>
    </message>
    <message>
        <source>Bring your head nearer to the floor</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Acerca la cabeza al suelo</translation>
    </message>
    <message>
        <source>Hips higher, walk your feet in</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Cadera más alta, acerca los pies</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your hips</source>
        <extracomment>exercise pike_push_up</extracomment>
        <translation>Ponte de lado para que vea tu cadera</translation>
    </message>
    <message>
        <source>Plank</source>
        <extracomment>exercise plank</extracomment>
        <translation>Plancha</translation>
    </message>
    <message>
        <source>Hold it</source>
        <extracomment>exercise plank</extracomment>
        <translation>Aguanta</translation>
    </message>
    <message>
        <source>Make one line from shoulders to feet</source>
        <extracomment>exercise plank</extracomment>
        <translation>Una línea de hombros a pies</translation>
    </message>
    <message>
        <source>Pull-up</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Dominadas</translation>
    </message>
    <message>
        <source>Chin over the bar</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Barbilla por encima de la barra</translation>
    </message>
    <message>
        <source>Keep your legs still</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Mantén quietas las piernas</translation>
    </message>
    <message>
        <source>Pull with both arms alike</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Tira igual con los dos brazos</translation>
    </message>
    <message>
        <source>Hang straight down</source>
        <extracomment>exercise pull_up</extracomment>
        <translation>Cuélgate con los brazos estirados</translation>
    </message>
    <message>
        <source>Push-up</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Flexiones</translation>
    </message>
    <message>
        <source>Lift your knees off the floor</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Levanta las rodillas del suelo</translation>
    </message>
    <message>
        <source>Bring your hips down, body in one line</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Baja la cadera, cuerpo en línea</translation>
    </message>
    <message>
        <source>Russian twist</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Giro ruso</translation>
    </message>
    <message>
        <source>Twist further, hands beside the hip</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Gira más, manos junto a la cadera</translation>
    </message>
    <message>
        <source>Lean back a little</source>
        <extracomment>exercise russian_twist</extracomment>
        <translation>Échate un poco atrás</translation>
    </message>
    <message>
        <source>Shoulder press</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Press de hombros</translation>
    </message>
    <message>
        <source>Press all the way up</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Empuja hasta arriba del todo</translation>
    </message>
    <message>
        <source>Keep your trunk upright</source>
        <extracomment>exercise shoulder_press</extracomment>
        <translation>Mantén el tronco recto</translation>
    </message>
    <message>
        <source>Side bend</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Inclinación lateral</translation>
    </message>
    <message>
        <source>Bend further to the side</source>
        <extracomment>exercise side_bend</extracomment>
        <translation>Inclínate más hacia el lado</translation>
    </message>
    <message>
        <source>Bend</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Flexión</translation>
    </message>
    <message>
        <source>Side lunge</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Zancada lateral</translation>
    </message>
    <message>
        <source>Go lower: hips back, over the bent leg</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Baja más: cadera atrás, sobre la pierna doblada</translation>
    </message>
    <message>
        <source>Step wider</source>
        <extracomment>exercise side_lunge</extracomment>
        <translation>Da un paso más ancho</translation>
    </message>
    <message>
        <source>Sit-up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Abdominales</translation>
    </message>
    <message>
        <source>Come all the way up</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Sube del todo</translation>
    </message>
    <message>
        <source>Keep your hips on the floor</source>
        <extracomment>exercise sit_up</extracomment>
        <translation>Mantén la cadera en el suelo</translation>
    </message>
    <message>
        <source>Split squat</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>Sentadilla split</translation>
    </message>
    <message>
        <source>Squat</source>
        <extracomment>exercise squat</extracomment>
        <translation>Sentadilla</translation>
    </message>
    <message>
        <source>Shins</source>
        <extracomment>exercise squat</extracomment>
        <translation>Espinillas</translation>
    </message>
    <message>
        <source>Triceps extension</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Extensión de tríceps</translation>
    </message>
    <message>
        <source>Bend your elbows further</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Dobla más los codos</translation>
    </message>
    <message>
        <source>Keep your elbows high and still</source>
        <extracomment>exercise triceps_extension</extracomment>
        <translation>Codos altos y quietos</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <extracomment>exercise bent_over_row, exercise dip, exercise shoulder_press, exercise triceps_extension</extracomment>
        <translation>Brazo</translation>
    </message>
    <message>
        <source>Full body</source>
        <extracomment>plan Full body</extracomment>
        <translation>Cuerpo entero</translation>
    </message>
    <message>
        <source>Everything once, two rounds, no equipment</source>
        <extracomment>plan Full body</extracomment>
        <translation>Todo una vez, dos vueltas, sin material</translation>
    </message>
    <message>
        <source>Heavier from week to week, as your form allows</source>
        <extracomment>plan Legs</extracomment>
        <translation>Más peso cada semana, según tu técnica</translation>
    </message>
    <message>
        <source>For backs that sit</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Espalda de oficina</translation>
    </message>
    <message>
        <source>Slow and easy, between two meetings</source>
        <extracomment>plan For backs that sit</extracomment>
        <translation>Lento y suave, entre dos reuniones</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Calentamiento</translation>
    </message>
    <message>
        <source>Six minutes before anything else</source>
        <extracomment>plan Warm-up</extracomment>
        <translation>Seis minutos antes de todo lo demás</translation>
    </message>
    <message>
        <source>Hold {number}: {label}, {level}</source>
        <extracomment>review strip.hold</extracomment>
        <translation>Aguante {number}: {label}, {level}</translation>
    </message>
    <message>
        <source>Press any key to close</source>
        <extracomment>review keys.close</extracomment>
        <translation>Pulsa cualquier tecla para cerrar</translation>
    </message>
    <message>
        <source>Angle: an arm, the corner, the other arm</source>
        <extracomment>review draw.angle</extracomment>
        <translation>Ángulo: un lado, el vértice, el otro lado</translation>
    </message>
    <message>
        <source>Line</source>
        <extracomment>review draw.line</extracomment>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Free hand</source>
        <extracomment>review draw.free</extracomment>
        <translation>Mano alzada</translation>
    </message>
    <message>
        <source>Label</source>
        <extracomment>review draw.label</extracomment>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What it says</source>
        <extracomment>review draw.label_text</extracomment>
        <translation>Qué dice</translation>
    </message>
    <message>
        <source>Stopwatch</source>
        <extracomment>review draw.stopwatch</extracomment>
        <translation>Cronómetro</translation>
    </message>
    <message>
        <source>Erase what is chosen</source>
        <extracomment>review draw.erase</extracomment>
        <translation>Borrar lo elegido</translation>
    </message>
    <message>
        <source>Take the last drawing back</source>
        <extracomment>review draw.undo</extracomment>
        <translation>Deshacer el último dibujo</translation>
    </message>
    <message>
        <source>Picture as PNG</source>
        <extracomment>review draw.still</extracomment>
        <translation>Imagen PNG</translation>
    </message>
    <message>
        <source>Repetition as MP4</source>
        <extracomment>review draw.clip</extracomment>
        <translation>Repetición MP4</translation>
    </message>
    <message>
        <source>added</source>
        <extracomment>review strip.added</extracomment>
        <translation>añadida</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <extracomment>review head.person</extracomment>
        <translation>Persona {number}</translation>
    </message>
    <message>
        <source>Report and 3D player written to {path}</source>
        <extracomment>review said.reported</extracomment>
        <translation>Informe y visor 3D guardados en {path}</translation>
    </message>
    <message>
        <source>Picture written to {path}</source>
        <extracomment>review said.still</extracomment>
        <translation>Imagen guardada en {path}</translation>
    </message>
    <message>
        <source>Clip written to {path}</source>
        <extracomment>review said.clip</extracomment>
        <translation>Clip guardado en {path}</translation>
    </message>
    <message>
        <source>Not written: {error}</source>
        <extracomment>review said.no_still</extracomment>
        <translation>No guardado: {error}</translation>
    </message>
    <message>
        <source>Add a repetition</source>
        <extracomment>review strip.add</extracomment>
        <translation>Añadir repetición</translation>
    </message>
    <message>
        <source>by the member</source>
        <extracomment>review by.member</extracomment>
        <translation>por el miembro</translation>
    </message>
    <message>
        <source>by the trainer</source>
        <extracomment>review by.trainer</extracomment>
        <translation>por el entrenador</translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>review by.name</extracomment>
        <translation>por {name}</translation>
    </message>
    <message>
        <source>Two repetitions of this recording</source>
        <extracomment>review compare.itself</extracomment>
        <translation>Dos repeticiones de esta grabación</translation>
    </message>
    <message>
        <source>As far</source>
        <extracomment>review compare.stretched</extracomment>
        <translation>Misma fase</translation>
    </message>
    <message>
        <source>Both are as far in their repetition: start, turn and end stand together</source>
        <extracomment>review compare.stretched_tip</extracomment>
        <translation>Las dos van igual de avanzadas: inicio, giro y final coinciden</translation>
    </message>
    <message>
        <source>From the start</source>
        <extracomment>review compare.started</extracomment>
        <translation>Desde el inicio</translation>
    </message>
    <message>
        <source>Both repetitions begin together and run at their own pace</source>
        <extracomment>review compare.started_tip</extracomment>
        <translation>Las dos repeticiones empiezan juntas y cada una sigue su ritmo</translation>
    </message>
    <message>
        <source>From here</source>
        <extracomment>review compare.free</extracomment>
        <translation>Desde aquí</translation>
    </message>
    <message>
        <source>The two pictures on show stand together, and both run on from there</source>
        <extracomment>review compare.free_tip</extracomment>
        <translation>Las dos imágenes que se ven van juntas, y ambas siguen desde ahí</translation>
    </message>
    <message>
        <source>Position of the other</source>
        <extracomment>review compare.other_position</extracomment>
        <translation>Posición de la otra</translation>
    </message>
    <message>
        <source>3D player (HTML)</source>
        <extracomment>review export.player</extracomment>
        <translation>Visor 3D (HTML)</translation>
    </message>
    <message>
        <source>Drawing</source>
        <extracomment>review draw.name, review keys.tools</extracomment>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>angle, line, free hand, label, stopwatch</source>
        <extracomment>review keys.draw</extracomment>
        <translation>ángulo, línea, mano alzada, texto, cronómetro</translation>
    </message>
    <message>
        <source>erase what is chosen</source>
        <extracomment>review keys.erase</extracomment>
        <translation>borrar lo elegido</translation>
    </message>
    <message>
        <source>take the last drawing back</source>
        <extracomment>review keys.draw_undo</extracomment>
        <translation>deshacer el último dibujo</translation>
    </message>
    <message>
        <source>picture as PNG</source>
        <extracomment>review keys.still</extracomment>
        <translation>imagen PNG</translation>
    </message>
    <message>
        <source>repetition as MP4</source>
        <extracomment>review keys.clip</extracomment>
        <translation>repetición MP4</translation>
    </message>
    <message>
        <source>the other one frame back, on</source>
        <extracomment>review keys.other</extracomment>
        <translation>la otra, una imagen atrás, adelante</translation>
    </message>
    <message>
        <source>as far, from the start, from here</source>
        <extracomment>review keys.together</extracomment>
        <translation>misma fase, desde el inicio, desde aquí</translation>
    </message>
    <message>
        <source>Drag to turn, wheel or two fingers to come nearer. Space plays, arrows step.</source>
        <extracomment>report player.hint</extracomment>
        <translation>Arrastra para girar, rueda o dos dedos para acercar. Espacio reproduce, flechas paso a paso.</translation>
    </message>
    <message>
        <source>Front</source>
        <extracomment>report player.front</extracomment>
        <translation>De frente</translation>
    </message>
    <message>
        <source>Side</source>
        <extracomment>report player.side</extracomment>
        <translation>De lado</translation>
    </message>
    <message>
        <source>Above</source>
        <extracomment>report player.above</extracomment>
        <translation>Desde arriba</translation>
    </message>
    <message>
        <source>Angles</source>
        <extracomment>report player.curves</extracomment>
        <translation>Ángulos</translation>
    </message>
    <message>
        <source>Figure in 3D</source>
        <extracomment>report player.figure</extracomment>
        <translation>Figura en 3D</translation>
    </message>
    <message>
        <source>trunk</source>
        <extracomment>report player.lean</extracomment>
        <translation>tronco</translation>
    </message>
    <message numerus="yes">
        <source>Right: an energy game, {count} intervals, {minutes} min</source>
        <extracomment>screen plans.right_game</extracomment>
        <translation>
            <numerusform>Correcto: un juego de energía, {count} intervalo, {minutes} min</numerusform>
            <numerusform>Correcto: un juego de energía, {count} intervalos, {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{minutes} min  ·  {count} intervals</source>
        <extracomment>screen choose.game</extracomment>
        <translation>
            <numerusform>{minutes} min  ·  {count} intervalo</numerusform>
            <numerusform>{minutes} min  ·  {count} intervalos</numerusform>
        </translation>
    </message>
    <message>
        <source>{minutes} min  ·  without a break</source>
        <extracomment>screen choose.game_one</extracomment>
        <translation>{minutes} min  ·  sin pausa</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>screen energy.work</extracomment>
        <translation>Activo</translation>
    </message>
    <message>
        <source>Rest</source>
        <extracomment>screen energy.rest, screen voice.rest</extracomment>
        <translation>Descanso</translation>
    </message>
    <message numerus="yes">
        <source>{number} of {count}</source>
        <extracomment>screen energy.number</extracomment>
        <translation>
            <numerusform>{number} de {count}</numerusform>
            <numerusform>{number} de {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the last one</source>
        <extracomment>screen energy.last</extracomment>
        <translation>Este es el último</translation>
    </message>
    <message>
        <source>More!</source>
        <extracomment>screen energy.below</extracomment>
        <translation>¡Más!</translation>
    </message>
    <message>
        <source>In the zone</source>
        <extracomment>screen energy.in</extracomment>
        <translation>En la zona</translation>
    </message>
    <message>
        <source>Easier</source>
        <extracomment>screen energy.above</extracomment>
        <translation>Más suave</translation>
    </message>
    <message>
        <source>Breathe</source>
        <extracomment>screen energy.breathe</extracomment>
        <translation>Respira</translation>
    </message>
    <message>
        <source>Too slow here to measure energy</source>
        <extracomment>screen energy.too_slow</extracomment>
        <translation>Voy lento para medir la energía</translation>
    </message>
    <message numerus="yes">
        <source>points</source>
        <extracomment>screen energy.points</extracomment>
        <translation>
            <numerusform>punto</numerusform>
            <numerusform>puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>point</source>
        <extracomment>screen energy.points_one</extracomment>
        <translation>punto</translation>
    </message>
    <message>
        <source>stand still with crossed arms: stop</source>
        <extracomment>screen energy.foot</extracomment>
        <translation>quieto, brazos cruzados: parar</translation>
    </message>
    <message>
        <source>Who stays in the zone?</source>
        <extracomment>screen energy.race</extracomment>
        <translation>¿Quién aguanta en la zona?</translation>
    </message>
    <message>
        <source>{title}: done</source>
        <extracomment>screen energy.done</extracomment>
        <translation>{title}: terminado</translation>
    </message>
    <message>
        <source>{title}: stopped after {time}</source>
        <extracomment>screen energy.stopped</extracomment>
        <translation>{title}: parado a los {time}</translation>
    </message>
    <message>
        <source>In the zone from start to end</source>
        <extracomment>screen energy.all_in</extracomment>
        <translation>En la zona de principio a fin</translation>
    </message>
    <message>
        <source>Strong work</source>
        <extracomment>screen energy.strong</extracomment>
        <translation>¡Qué fuerza!</translation>
    </message>
    <message>
        <source>A start. A point for each second in the zone</source>
        <extracomment>screen energy.start</extracomment>
        <translation>Buen comienzo. Cada segundo en la zona es un punto</translation>
    </message>
    <message>
        <source>This mirror was too slow to measure it</source>
        <extracomment>screen energy.not_measured</extracomment>
        <translation>Este espejo iba lento para medirlo</translation>
    </message>
    <message>
        <source>of {possible} in the zone</source>
        <extracomment>screen energy.in_zone</extracomment>
        <translation>de {possible} en zona</translation>
    </message>
    <message>
        <source>energy a minute</source>
        <extracomment>screen energy.mean</extracomment>
        <translation>energía/min</translation>
    </message>
    <message>
        <source>best: {name}</source>
        <extracomment>screen energy.best</extracomment>
        <translation>lo mejor: {name}</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>screen energy.time</extracomment>
        <translation>en total</translation>
    </message>
    <message>
        <source>Once more</source>
        <extracomment>screen energy.again</extracomment>
        <translation>Otra vez</translation>
    </message>
    <message>
        <source>Something else</source>
        <extracomment>screen energy.other</extracomment>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Energy, and the zones</source>
        <extracomment>screen energy.line</extracomment>
        <translation>Energía y zonas</translation>
    </message>
    <message>
        <source>Most points</source>
        <extracomment>screen energy.most_points</extracomment>
        <translation>Más puntos</translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>screen session.line_game, report sets.points</extracomment>
        <translation>
            <numerusform>{count} punto</numerusform>
            <numerusform>{count} puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>1 point</source>
        <extracomment>screen session.line_game_one, report sets.points_one</extracomment>
        <translation>1 punto</translation>
    </message>
    <message>
        <source>energy {energy}  ·  {time}</source>
        <extracomment>screen session.line_game_detail</extracomment>
        <translation>energía {energy}  ·  {time}</translation>
    </message>
    <message numerus="yes">
        <source>More points than ever: {count}</source>
        <extracomment>screen set.record.points</extracomment>
        <translation>
            <numerusform>Más puntos que nunca: {count}</numerusform>
            <numerusform>Más puntos que nunca: {count}</numerusform>
        </translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>screen voice.work</extracomment>
        <translation>¡Ya!</translation>
    </message>
    <message>
        <source>Last one, go</source>
        <extracomment>screen voice.work_last</extracomment>
        <translation>El último, ¡ya!</translation>
    </message>
    <message>
        <source>Halfway</source>
        <extracomment>screen voice.halfway</extracomment>
        <translation>Vas por la mitad</translation>
    </message>
    <message>
        <source>Ten seconds</source>
        <extracomment>screen voice.ten</extracomment>
        <translation>Diez segundos</translation>
    </message>
    <message>
        <source>Done: {points}</source>
        <extracomment>screen voice.game_done</extracomment>
        <translation>Hecho: {points}</translation>
    </message>
    <message>
        <source>points of a game</source>
        <extracomment>review trend.points</extracomment>
        <translation>puntos de un juego</translation>
    </message>
    <message>
        <source>Boxing rounds</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Asaltos de boxeo</translation>
    </message>
    <message>
        <source>Three rounds of three minutes against the mirror, a minute of rest between them</source>
        <extracomment>plan Boxing rounds</extracomment>
        <translation>Tres asaltos de tres minutos contra el espejo, con un minuto de descanso</translation>
    </message>
    <message>
        <source>Box</source>
        <extracomment>interval of Boxing rounds</extracomment>
        <translation>Boxea</translation>
    </message>
    <message>
        <source>Pyramid</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Pirámide</translation>
    </message>
    <message>
        <source>Longer, longest, shorter: the rest grows and shrinks with the work</source>
        <extracomment>plan Pyramid</extracomment>
        <translation>Más largo, el más largo, más corto: el descanso crece y baja con el trabajo</translation>
    </message>
    <message>
        <source>Free dance</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Baile libre</translation>
    </message>
    <message>
        <source>Ten minutes to music of your own, from easy to wild and back</source>
        <extracomment>plan Free dance</extracomment>
        <translation>Diez minutos con tu música, de suave a salvaje y de vuelta</translation>
    </message>
    <message>
        <source>Warm up</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Calienta</translation>
    </message>
    <message>
        <source>Groove</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Con ritmo</translation>
    </message>
    <message>
        <source>Wild</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>A tope</translation>
    </message>
    <message>
        <source>Cool down</source>
        <extracomment>interval of Free dance</extracomment>
        <translation>Vuelta a la calma</translation>
    </message>
    <message>
        <source>HIIT 30/30</source>
        <extracomment>plan HIIT 30/30</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>HIIT 30/30</translation>
    </message>
    <message>
        <source>Ten minutes: half a minute hard, half a minute easy</source>
        <extracomment>plan HIIT 30/30</extracomment>
        <translation>Diez minutos: medio minuto fuerte, medio minuto suave</translation>
    </message>
    <message>
        <source>Easy</source>
        <extracomment>interval of HIIT 30/30</extracomment>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Tabata 20/10</source>
        <extracomment>plan Tabata 20/10</extracomment>
        <translatorcomment>as in English</translatorcomment>
        <translation>Tabata 20/10</translation>
    </message>
    <message>
        <source>Eight times twenty seconds, as hard as you can</source>
        <extracomment>plan Tabata 20/10</extracomment>
        <translation>Ocho veces veinte segundos, tan fuerte como puedas</translation>
    </message>
    <message>
        <source>Your card, in the gym&apos;s Wi-Fi</source>
        <extracomment>screen session.qr_card</extracomment>
        <translation>Tu tarjeta, en el wifi del gimnasio</translation>
    </message>
    <message>
        <source>No Wi-Fi? Touch it for text</source>
        <extracomment>screen session.qr_to_text</extracomment>
        <translation>¿Sin wifi? Tócalo: como texto</translation>
    </message>
    <message>
        <source>Touch it for the picture</source>
        <extracomment>screen session.qr_to_card</extracomment>
        <translation>Tócalo: como imagen</translation>
    </message>
    <message>
        <source>Show the trainer</source>
        <extracomment>screen menu.ghost</extracomment>
        <translation>Ver al entrenador</translation>
    </message>
    <message>
        <source>Without the trainer</source>
        <extracomment>screen menu.no_ghost</extracomment>
        <translation>Sin el entrenador</translation>
    </message>
    <message>
        <source>Show the trainer&apos;s repetition as a ghost over the body</source>
        <extracomment>screen settings.screen.ghost</extracomment>
        <translation>Mostrar la repetición del entrenador como fantasma sobre el cuerpo</translation>
    </message>
    <message>
        <source>show it to members as a ghost</source>
        <extracomment>review keys.reference</extracomment>
        <translation>mostrarla a los miembros como fantasma</translation>
    </message>
    <message>
        <source>Whoever does this exercise sees this repetition as a ghost now</source>
        <extracomment>review said.reference</extracomment>
        <translation>Quien haga este ejercicio verá ahora esta repetición como fantasma</translation>
    </message>
    <message>
        <source>First choose a repetition that counts</source>
        <extracomment>review said.no_reference</extracomment>
        <translation>Elige primero una repetición que cuente</translation>
    </message>
    <message>
        <source>No typeface on this machine has its letters: install {package}</source>
        <extracomment>screen trainer.no_letters</extracomment>
        <translation>Ninguna fuente de este equipo tiene sus caracteres: instala {package}</translation>
    </message>
    <message>
        <source>No voice speaks it: there are tones</source>
        <extracomment>screen trainer.no_voice</extracomment>
        <translation>Ninguna voz lo habla: hay tonos</translation>
    </message>
    <message>
        <source>I see one side, and count both</source>
        <extracomment>screen workout.hidden_side</extracomment>
        <translation>Veo un lado y cuento los dos</translation>
    </message>
    <message>
        <source>Elbows</source>
        <extracomment>exercise push_up</extracomment>
        <translation>Codos</translation>
    </message>
    <message>
        <source>Rear shin</source>
        <extracomment>exercise split_squat</extracomment>
        <translation>Espinilla trasera</translation>
    </message>
    <message>
        <source>Choose your language</source>
        <extracomment>screen first.language</extracomment>
        <translation>Elige tu idioma</translation>
    </message>
    <message>
        <source>Screens and voice change at once. It can be changed later, in the settings</source>
        <extracomment>screen first.language_hint</extracomment>
        <translation>La pantalla y la voz cambian al momento. Más tarde se cambia en los ajustes</translation>
    </message>
    <message>
        <source>That of the machine</source>
        <extracomment>screen first.language_auto</extracomment>
        <translation>El del equipo</translation>
    </message>
    <message>
        <source>{day}/{month}/{year}</source>
        <extracomment>report date</extracomment>
        <translation>{day}/{month}/{year}</translation>
    </message>
    <message>
        <source>A part of this screen cannot be shown</source>
        <extracomment>screen screen.unpainted</extracomment>
        <translation>No se puede mostrar una parte de esta pantalla</translation>
    </message>
    <message>
        <source>The graphics card cannot be used</source>
        <extracomment>screen first.found.graphics</extracomment>
        <translation>La tarjeta gráfica no se puede usar</translation>
    </message>
    <message>
        <source>Until then the processor does its work, more slowly</source>
        <extracomment>screen first.cure.graphics</extracomment>
        <translation>Mientras tanto trabaja el procesador, más despacio</translation>
    </message>
    <message>
        <source>A network is missing or damaged</source>
        <extracomment>screen first.found.network</extracomment>
        <translation>Falta una red o está dañada</translation>
    </message>
    <message>
        <source>Connect the machine to the Internet, or bring the file</source>
        <extracomment>screen first.cure.network</extracomment>
        <translation>Conecta el equipo a Internet o trae el archivo</translation>
    </message>
    <message>
        <source>A network is not made for this graphics card yet</source>
        <extracomment>screen first.found.plan</extracomment>
        <translation>Una red aún no está hecha para esta tarjeta gráfica</translation>
    </message>
    <message>
        <source>The first start takes longer</source>
        <extracomment>screen first.cure.plan</extracomment>
        <translation>El primer arranque tarda más</translation>
    </message>
    <message>
        <source>No camera is connected</source>
        <extracomment>screen first.found.camera</extracomment>
        <translation>No hay ninguna cámara conectada</translation>
    </message>
    <message>
        <source>Plug one in, then look again</source>
        <extracomment>screen first.cure.camera</extracomment>
        <translation>Conecta una y vuelve a mirar</translation>
    </message>
    <message>
        <source>This camera cannot be opened</source>
        <extracomment>screen first.found.camera_set</extracomment>
        <translation>Esta cámara no se puede abrir</translation>
    </message>
    <message>
        <source>Go back and choose another one, or give this user the right</source>
        <extracomment>screen first.cure.camera_set</extracomment>
        <translation>Vuelve atrás y elige otra, o da permiso a este usuario</translation>
    </message>
    <message>
        <source>This user may not open every camera</source>
        <extracomment>screen first.found.rights</extracomment>
        <translation>Este usuario no puede abrir todas las cámaras</translation>
    </message>
    <message>
        <source>Give this user the right, then log in again</source>
        <extracomment>screen first.cure.rights</extracomment>
        <translation>Da permiso a este usuario y vuelve a iniciar sesión</translation>
    </message>
    <message>
        <source>Nothing can be stored here</source>
        <extracomment>screen first.found.writing</extracomment>
        <translation>Aquí no se puede guardar nada</translation>
    </message>
    <message>
        <source>Make the folder writable for this user, or choose another</source>
        <extracomment>screen first.cure.writing</extracomment>
        <translation>Haz que este usuario pueda escribir en la carpeta, o elige otra</translation>
    </message>
    <message>
        <source>The disk is nearly full</source>
        <extracomment>screen first.found.disk</extracomment>
        <translation>El disco está casi lleno</translation>
    </message>
    <message>
        <source>Make room, or use another disk</source>
        <extracomment>screen first.cure.disk</extracomment>
        <translation>Haz sitio o usa otro disco</translation>
    </message>
    <message>
        <source>The clock may be wrong</source>
        <extracomment>screen first.found.clock</extracomment>
        <translation>Puede que el reloj vaya mal</translation>
    </message>
    <message>
        <source>Have the network set it: the dates of sessions depend on it</source>
        <extracomment>screen first.cure.clock</extracomment>
        <translation>Deja que la red lo ponga en hora: de él dependen las fechas de las sesiones</translation>
    </message>
    <message>
        <source>Something that the window needs is missing</source>
        <extracomment>screen first.found.display</extracomment>
        <translation>Falta algo que la ventana necesita</translation>
    </message>
    <message>
        <source>Install what stands below, or start from a desktop</source>
        <extracomment>screen first.cure.display</extracomment>
        <translation>Instala lo que está abajo, o arranca desde un escritorio</translation>
    </message>
    <message>
        <source>Letters of this language are missing</source>
        <extracomment>screen first.found.letters</extracomment>
        <translation>Faltan letras de este idioma</translation>
    </message>
    <message>
        <source>Install the typeface that stands below</source>
        <extracomment>screen first.cure.letters</extracomment>
        <translation>Instala el tipo de letra que está abajo</translation>
    </message>
    <message>
        <source>The voice cannot speak</source>
        <extracomment>screen first.found.voice</extracomment>
        <translation>La voz no puede hablar</translation>
    </message>
    <message>
        <source>Install what stands below; it works without, too</source>
        <extracomment>screen first.cure.voice</extracomment>
        <translation>Instala lo que está abajo; también funciona sin ello</translation>
    </message>
    <message>
        <source>The settings&apos; file has a mistake</source>
        <extracomment>screen first.found.settings</extracomment>
        <translation>El archivo de ajustes tiene un error</translation>
    </message>
    <message>
        <source>Mend the file; until then the defaults hold</source>
        <extracomment>screen first.cure.settings</extracomment>
        <translation>Corrige el archivo; mientras tanto valen los valores de fábrica</translation>
    </message>
    <message>
        <source>A check failed</source>
        <extracomment>screen first.found.other</extracomment>
        <translation>Una comprobación ha fallado</translation>
    </message>
    <message>
        <source>Mend what stands below, then look again</source>
        <extracomment>screen first.cure.other</extracomment>
        <translation>Arregla lo que está abajo y vuelve a mirar</translation>
    </message>
    <message>
        <source>and one more set</source>
        <extracomment>screen session.more_one</extracomment>
        <translation>y una serie más</translation>
    </message>
</context>
</TS>
