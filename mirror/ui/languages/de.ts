<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>mirror</name>
    <message>
        <source>Step in front of me</source>
        <translation>Stell dich vor mich</translation>
    </message>
    <message>
        <source>I count your repetitions and help with your form</source>
        <translation>Ich zähle deine Wiederholungen und helfe dir bei der Haltung</translation>
    </message>
    <message>
        <source>Nothing is filmed unless you want it</source>
        <translation>Gefilmt wird nur, wenn du es willst</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Los</translation>
    </message>
    <message>
        <source>The last session was cut short. What was seen of it is kept.</source>
        <translation>Die letzte Sitzung wurde unterbrochen. Was davon zu sehen war, ist gesichert.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer bist du?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a tile</source>
        <translation>Tippen oder die Hand auf ein Feld halten</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>start at once</source>
        <translation>sofort anfangen</translation>
    </message>
    <message>
        <source>Or show your code to the camera</source>
        <translation>Oder zeig der Kamera deinen Code</translation>
    </message>
    <message>
        <source>I do not know this code</source>
        <translation>Diesen Code kenne ich nicht</translation>
    </message>
    <message>
        <source>What will you do?</source>
        <translation>Was machst du?</translation>
    </message>
    <message>
        <source>What will you do, {name}?</source>
        <translation>Was machst du, {name}?</translation>
    </message>
    <message>
        <source>Just start</source>
        <translation>Einfach anfangen</translation>
    </message>
    <message>
        <source>I recognise it by myself</source>
        <translation>Ich erkenne es selbst</translation>
    </message>
    <message>
        <source>Legs</source>
        <translation>Beine</translation>
    </message>
    <message>
        <source>Chest and back</source>
        <translation>Brust und Rücken</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Whole body</source>
        <translation>Ganzer Körper</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Step into the outline</source>
        <translation>Stell dich in den Umriss</translation>
    </message>
    <message>
        <source>Stand where I can see you</source>
        <translation>Stell dich hin, wo ich dich sehe</translation>
    </message>
    <message>
        <source>Come closer</source>
        <translation>Komm näher</translation>
    </message>
    <message>
        <source>Step back, I want to see all of you</source>
        <translation>Geh zurück, ich will dich ganz sehen</translation>
    </message>
    <message>
        <source>A step to your left</source>
        <translation>Einen Schritt nach links</translation>
    </message>
    <message>
        <source>A step to your right</source>
        <translation>Einen Schritt nach rechts</translation>
    </message>
    <message>
        <source>Turn sideways to me</source>
        <translation>Dreh dich zur Seite</translation>
    </message>
    <message>
        <source>Face me</source>
        <translation>Sieh mich an</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <translation>Hier ist es zu dunkel</translation>
    </message>
    <message>
        <source>Please stand alone before me</source>
        <translation>Bitte stell dich allein vor mich</translation>
    </message>
    <message>
        <source>Good. Stand still</source>
        <translation>Gut. Bleib so stehen</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Mach dich bereit</translation>
    </message>
    <message>
        <source>I see you</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Facing</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Jetzt anfangen</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  target {target}</source>
        <translation>Satz {set} von {sets}  ·  Ziel {target}</translation>
    </message>
    <message>
        <source>Set {set}</source>
        <translation>Satz {set}</translation>
    </message>
    <message>
        <source>I am watching what you do</source>
        <translation>Ich sehe zu, was du machst</translation>
    </message>
    <message>
        <source>full</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>of {target}</source>
        <translation>von {target}</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wdh.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>a repetition</source>
        <translation>je Wdh.</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>arms crossed: stop</source>
        <translation>Arme kreuzen: Ende</translation>
    </message>
    <message>
        <source>hand up: menu</source>
        <translation>Hand hoch: Menü</translation>
    </message>
    <message>
        <source>Not counted: {reason}</source>
        <translation>Nicht gezählt: {reason}</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Noch eine</translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation>Ziel erreicht</translation>
    </message>
    <message>
        <source>I follow you</source>
        <translation>Ich sehe dich</translation>
    </message>
    <message>
        <source>Waking up</source>
        <translation>Ich wache auf</translation>
    </message>
    <message>
        <source>I see nobody</source>
        <translation>Ich sehe niemanden</translation>
    </message>
    <message>
        <source>I lost you, step back</source>
        <translation>Ich sehe dich nicht, geh zurück</translation>
    </message>
    <message>
        <source>Somebody is in the way</source>
        <translation>Jemand steht im Weg</translation>
    </message>
    <message>
        <source>Too dark</source>
        <translation>Zu dunkel</translation>
    </message>
    <message>
        <source>Camera gone</source>
        <translation>Kamera fehlt</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>The video has ended</source>
        <translation>Das Video ist zu Ende</translation>
    </message>
    <message>
        <source>Slower without the graphics card</source>
        <translation>Langsamer ohne Grafikkarte</translation>
    </message>
    <message>
        <source>Not kept: the disk is full</source>
        <translation>Nicht gesichert: die Festplatte ist voll</translation>
    </message>
    <message>
        <source>Not kept: the store cannot be written</source>
        <translation>Nicht gesichert: Schreiben geht nicht</translation>
    </message>
    <message>
        <source>not far enough</source>
        <translation>nicht weit genug</translation>
    </message>
    <message>
        <source>too fast</source>
        <translation>zu schnell</translation>
    </message>
    <message>
        <source>too slow</source>
        <translation>zu langsam</translation>
    </message>
    <message>
        <source>I could not see you</source>
        <translation>ich habe dich nicht gesehen</translation>
    </message>
    <message>
        <source>I cannot see it from this side</source>
        <translation>von dieser Seite sehe ich es nicht</translation>
    </message>
    <message>
        <source>start from the beginning</source>
        <translation>fang von vorn an</translation>
    </message>
    <message>
        <source>not finished</source>
        <translation>nicht zu Ende</translation>
    </message>
    <message>
        <source>a different movement</source>
        <translation>eine andere Bewegung</translation>
    </message>
    <message>
        <source>I do not know this one</source>
        <translation>das kenne ich nicht</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Set {set} done</source>
        <translation>Satz {set} geschafft</translation>
    </message>
    <message>
        <source>repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>seconds held</source>
        <translation>Sekunden gehalten</translation>
    </message>
    <message>
        <source>Nothing counted this time</source>
        <translation>Diesmal nichts gezählt</translation>
    </message>
    <message>
        <source>Clean from first to last</source>
        <translation>Sauber von der ersten bis zur letzten</translation>
    </message>
    <message>
        <source>Good work</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>Full range in every repetition</source>
        <translation>Jede Wiederholung mit vollem Weg</translation>
    </message>
    <message>
        <source>Steady as a clock</source>
        <translation>Gleichmäßig wie eine Uhr</translation>
    </message>
    <message>
        <source>A start. Go a little further next time</source>
        <translation>Ein Anfang. Nächstes Mal etwas weiter</translation>
    </message>
    <message>
        <source>Next time: {cue}</source>
        <translation>Nächstes Mal: {cue}</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>in the set</source>
        <translation>im Satz</translation>
    </message>
    <message>
        <source>range, first to last</source>
        <translation>Weg, erste bis letzte</translation>
    </message>
    <message>
        <source>Range of each repetition</source>
        <translation>Weg jeder Wiederholung</translation>
    </message>
    <message>
        <source>Next set</source>
        <translation>Nächster Satz</translation>
    </message>
    <message>
        <source>Other exercise</source>
        <translation>Andere Übung</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Well done</source>
        <translation>Gut gemacht</translation>
    </message>
    <message>
        <source>Well done, {name}</source>
        <translation>Gut gemacht, {name}</translation>
    </message>
    <message>
        <source>No set this time. Come back soon</source>
        <translation>Diesmal kein Satz. Bis bald</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>{count} repetitions</source>
        <translation>{count} Wiederholungen</translation>
    </message>
    <message>
        <source>1 repetition</source>
        <translation>1 Wiederholung</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>quality {quality}  ·  {time}</source>
        <translation>Qualität {quality}  ·  {time}</translation>
    </message>
    <message>
        <source>and {count} more sets</source>
        <translation>und {count} weitere Sätze</translation>
    </message>
    <message>
        <source>Scan to take it with you</source>
        <translation>Scannen und mitnehmen</translation>
    </message>
    <message>
        <source>I forget you in {seconds} s</source>
        <translation>In {seconds} s vergesse ich dich</translation>
    </message>
    <message>
        <source>Goodbye in {seconds} s</source>
        <translation>Tschüss in {seconds} s</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Mirror, {date}</source>
        <translation>Spiegel, {date}</translation>
    </message>
    <message>
        <source>End the set</source>
        <translation>Satz beenden</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>Trainer</translation>
    </message>
    <message>
        <source>Type your PIN</source>
        <translation>PIN eingeben</translation>
    </message>
    <message>
        <source>This is not the PIN</source>
        <translation>Das ist nicht die PIN</translation>
    </message>
    <message>
        <source>Wait {seconds} s</source>
        <translation>Warte {seconds} s</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Kept. It holds from the next visit on.</source>
        <translation>Gesichert. Gilt ab dem nächsten Besuch.</translation>
    </message>
    <message>
        <source>Kept. It holds after the mirror is started again.</source>
        <translation>Gesichert. Gilt nach dem nächsten Start des Spiegels.</translation>
    </message>
    <message>
        <source>Not kept: {error}</source>
        <translation>Nicht gesichert: {error}</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>No session is kept yet</source>
        <translation>Noch ist keine Sitzung gesichert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>Übungen</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Erase this session for good?</source>
        <translation>Diese Sitzung endgültig löschen?</translation>
    </message>
    <message>
        <source>Exported to {path}</source>
        <translation>Exportiert nach {path}</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Frames a second: camera {captured}, analysed {analysed}, shown {shown}</source>
        <translation>Bilder je Sekunde: Kamera {captured}, ausgewertet {analysed}, gezeigt {shown}</translation>
    </message>
    <message>
        <source>Engine {engine} ms, analysis {analysis} ms, answer {latency} ms, glass {glass} ms</source>
        <translation>Netze {engine} ms, Auswertung {analysis} ms, Antwort {latency} ms, Glas {glass} ms</translation>
    </message>
    <message>
        <source>Frames passed over: engine {engine}, analysis {analysis}</source>
        <translation>Übersprungene Bilder: Netze {engine}, Auswertung {analysis}</translation>
    </message>
    <message>
        <source>Longest stall of the screen: {stall} ms</source>
        <translation>Längstes Stocken der Anzeige: {stall} ms</translation>
    </message>
    <message>
        <source>This camera is not calibrated</source>
        <translation>Diese Kamera ist nicht kalibriert</translation>
    </message>
    <message>
        <source>Angles are those of the picture. Lengths need one: mirror calibrate</source>
        <translation>Winkel sind die des Bildes. Für Längen braucht es eine Kalibrierung: mirror calibrate</translation>
    </message>
    <message>
        <source>Calibrations that are kept</source>
        <translation>Gesicherte Kalibrierungen</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eins</translation>
    </message>
    <message>
        <source>go</source>
        <translation>los</translation>
    </message>
    <message>
        <source>Set done. {count}</source>
        <translation>Satz geschafft. {count}</translation>
    </message>
    <message>
        <source>Arm circle</source>
        <translation>Armkreisen</translation>
    </message>
    <message>
        <source>Make the circle larger</source>
        <translation>Mach den Kreis größer</translation>
    </message>
    <message>
        <source>Keep your arms straight</source>
        <translation>Halte die Arme gestreckt</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Elbow</source>
        <translation>Ellbogen</translation>
    </message>
    <message>
        <source>Biceps curl</source>
        <translation>Bizepscurl</translation>
    </message>
    <message>
        <source>Curl all the way up</source>
        <translation>Ganz nach oben beugen</translation>
    </message>
    <message>
        <source>Keep your elbow by your side</source>
        <translation>Halte den Ellbogen am Körper</translation>
    </message>
    <message>
        <source>Curl</source>
        <translation>Curl</translation>
    </message>
    <message>
        <source>Forearm</source>
        <translation>Unterarm</translation>
    </message>
    <message>
        <source>Burpee</source>
        <translation>Burpee</translation>
    </message>
    <message>
        <source>Go all the way down and back up</source>
        <translation>Ganz hinunter und wieder hoch</translation>
    </message>
    <message>
        <source>Kick your feet all the way back</source>
        <translation>Spring mit den Füßen ganz nach hinten</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>Hands</source>
        <translation>Hände</translation>
    </message>
    <message>
        <source>Butt kicks</source>
        <translation>Anfersen</translation>
    </message>
    <message>
        <source>Kick your heels up to your seat</source>
        <translation>Fersen bis ans Gesäß</translation>
    </message>
    <message>
        <source>Stand tall</source>
        <translation>Bleib aufrecht</translation>
    </message>
    <message>
        <source>Heel</source>
        <translation>Ferse</translation>
    </message>
    <message>
        <source>Thigh</source>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>Calf raise</source>
        <translation>Wadenheben</translation>
    </message>
    <message>
        <source>Rise higher on your toes</source>
        <translation>Höher auf die Zehen</translation>
    </message>
    <message>
        <source>Keep your legs straight</source>
        <translation>Halte die Beine gestreckt</translation>
    </message>
    <message>
        <source>Heels</source>
        <translation>Fersen</translation>
    </message>
    <message>
        <source>Knees</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Front raise</source>
        <translation>Frontheben</translation>
    </message>
    <message>
        <source>Lift your arms to shoulder height</source>
        <translation>Heb die Arme auf Schulterhöhe</translation>
    </message>
    <message>
        <source>Stop at shoulder height</source>
        <translation>Halt auf Schulterhöhe an</translation>
    </message>
    <message>
        <source>Stand tall, don't swing</source>
        <translation>Bleib aufrecht, nicht schwingen</translation>
    </message>
    <message>
        <source>Elbow height</source>
        <translation>Ellbogenhöhe</translation>
    </message>
    <message>
        <source>Glute bridge</source>
        <translation>Beckenheben</translation>
    </message>
    <message>
        <source>Push your hips higher</source>
        <translation>Drück die Hüfte höher</translation>
    </message>
    <message>
        <source>Push your hips up until your body is one line</source>
        <translation>Drück die Hüfte hoch, bis der Körper eine Linie ist</translation>
    </message>
    <message>
        <source>Bring your feet closer</source>
        <translation>Stell die Füße näher heran</translation>
    </message>
    <message>
        <source>Hips</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>Knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>Hammer curl</source>
        <translation>Hammercurl</translation>
    </message>
    <message>
        <source>High knees</source>
        <translation>Knieheben</translation>
    </message>
    <message>
        <source>Lift your knees to hip height</source>
        <translation>Heb die Knie auf Hüfthöhe</translation>
    </message>
    <message>
        <source>Foot</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Jumping jack</source>
        <translation>Hampelmann</translation>
    </message>
    <message>
        <source>Hands over your head</source>
        <translation>Hände über den Kopf</translation>
    </message>
    <message>
        <source>Feet</source>
        <translation>Füße</translation>
    </message>
    <message>
        <source>Knee push-up</source>
        <translation>Knieliegestütz</translation>
    </message>
    <message>
        <source>Go lower</source>
        <translation>Geh tiefer</translation>
    </message>
    <message>
        <source>Put your knees on the floor</source>
        <translation>Setz die Knie auf den Boden</translation>
    </message>
    <message>
        <source>Keep your hips up, one line from shoulders to knees</source>
        <translation>Hüfte hoch, eine Linie von den Schultern zu den Knien</translation>
    </message>
    <message>
        <source>Bring your hips down, one line from shoulders to knees</source>
        <translation>Hüfte tiefer, eine Linie von den Schultern zu den Knien</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your knees</source>
        <translation>Dreh dich zur Seite, damit ich deine Knie sehe</translation>
    </message>
    <message>
        <source>Lateral raise</source>
        <translation>Seitheben</translation>
    </message>
    <message>
        <source>Keep your arms almost straight</source>
        <translation>Halte die Arme fast gestreckt</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Seitlich</translation>
    </message>
    <message>
        <source>Mountain climber</source>
        <translation>Bergsteiger</translation>
    </message>
    <message>
        <source>Bring your knee closer to your chest</source>
        <translation>Zieh das Knie näher zur Brust</translation>
    </message>
    <message>
        <source>Keep your hips down</source>
        <translation>Halte die Hüfte unten</translation>
    </message>
    <message>
        <source>Hip</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>Above hands</source>
        <translation>Über den Händen</translation>
    </message>
    <message>
        <source>Pike push-up</source>
        <translation>Pike-Liegestütz</translation>
    </message>
    <message>
        <source>Bring your head nearer to the floor</source>
        <translation>Senk den Kopf näher zum Boden</translation>
    </message>
    <message>
        <source>Hips higher, walk your feet in</source>
        <translation>Hüfte höher, geh mit den Füßen näher heran</translation>
    </message>
    <message>
        <source>Straighten your legs</source>
        <translation>Streck die Beine</translation>
    </message>
    <message>
        <source>Turn your side to the camera, so that it sees your hips</source>
        <translation>Dreh dich zur Seite, damit ich deine Hüfte sehe</translation>
    </message>
    <message>
        <source>Plank</source>
        <translation>Unterarmstütz</translation>
    </message>
    <message>
        <source>Hold it</source>
        <translation>Halte es</translation>
    </message>
    <message>
        <source>Make one line from shoulders to feet</source>
        <translation>Eine Linie von den Schultern zu den Füßen</translation>
    </message>
    <message>
        <source>Push-up</source>
        <translation>Liegestütz</translation>
    </message>
    <message>
        <source>Lift your knees off the floor</source>
        <translation>Heb die Knie vom Boden</translation>
    </message>
    <message>
        <source>Keep your hips up, body in one line</source>
        <translation>Hüfte hoch, der Körper eine Linie</translation>
    </message>
    <message>
        <source>Bring your hips down, body in one line</source>
        <translation>Hüfte tiefer, der Körper eine Linie</translation>
    </message>
    <message>
        <source>Side bend</source>
        <translation>Seitbeuge</translation>
    </message>
    <message>
        <source>Bend further to the side</source>
        <translation>Beug dich weiter zur Seite</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Beugung</translation>
    </message>
    <message>
        <source>Thighs</source>
        <translation>Oberschenkel</translation>
    </message>
    <message>
        <source>Squat</source>
        <translation>Kniebeuge</translation>
    </message>
    <message>
        <source>Chest up</source>
        <translation>Brust raus</translation>
    </message>
    <message>
        <source>Triceps extension</source>
        <translation>Trizepsstrecken</translation>
    </message>
    <message>
        <source>Bend your elbows further</source>
        <translation>Beug die Ellbogen weiter</translation>
    </message>
    <message>
        <source>Keep your elbows high and still</source>
        <translation>Halte die Ellbogen hoch und ruhig</translation>
    </message>
    <message>
        <source>Upper arm</source>
        <translation>Oberarm</translation>
    </message>
    <message>
        <source>Bend further forward at the hips</source>
        <translation>Beug dich weiter aus der Hüfte vor</translation>
    </message>
    <message>
        <source>Chest to the bar</source>
        <translation>Brust an die Stange</translation>
    </message>
    <message>
        <source>Chin over the bar</source>
        <translation>Kinn über die Stange</translation>
    </message>
    <message>
        <source>Come all the way up</source>
        <translation>Komm ganz hoch</translation>
    </message>
    <message>
        <source>Draw your hands up to your belly</source>
        <translation>Zieh die Hände zum Bauch</translation>
    </message>
    <message>
        <source>Go lower, until the upper arms are level</source>
        <translation>Tiefer, bis die Oberarme waagrecht sind</translation>
    </message>
    <message>
        <source>Hang straight down</source>
        <translation>Lass dich ganz aushängen</translation>
    </message>
    <message>
        <source>Keep your hips on the floor</source>
        <translation>Halte die Hüfte am Boden</translation>
    </message>
    <message>
        <source>Keep your legs still</source>
        <translation>Halte die Beine ruhig</translation>
    </message>
    <message>
        <source>Keep your trunk upright</source>
        <translation>Halte den Rumpf aufrecht</translation>
    </message>
    <message>
        <source>Lean back a little</source>
        <translation>Lehn dich etwas zurück</translation>
    </message>
    <message>
        <source>Lift your shoulder blades off the floor</source>
        <translation>Heb die Schulterblätter vom Boden</translation>
    </message>
    <message>
        <source>Only lift your shoulder blades; your lower back stays down</source>
        <translation>Heb nur die Schulterblätter; der untere Rücken bleibt unten</translation>
    </message>
    <message>
        <source>Press all the way up</source>
        <translation>Drück ganz nach oben</translation>
    </message>
    <message>
        <source>Pull with both arms alike</source>
        <translation>Zieh mit beiden Armen gleich</translation>
    </message>
    <message>
        <source>Raise your legs higher</source>
        <translation>Heb die Beine höher</translation>
    </message>
    <message>
        <source>Twist further, hands beside the hip</source>
        <translation>Dreh dich weiter, Hände neben die Hüfte</translation>
    </message>
    <message>
        <source>Bent-over row</source>
        <translation>Vorgebeugtes Rudern</translation>
    </message>
    <message>
        <source>Crunch</source>
        <translation>Crunch</translation>
    </message>
    <message>
        <source>Dip</source>
        <translation>Dip</translation>
    </message>
    <message>
        <source>Inverted row</source>
        <translation>Umgekehrtes Rudern</translation>
    </message>
    <message>
        <source>Leg raise</source>
        <translation>Beinheben</translation>
    </message>
    <message>
        <source>Pull-up</source>
        <translation>Klimmzug</translation>
    </message>
    <message>
        <source>Russian twist</source>
        <translation>Russian Twist</translation>
    </message>
    <message>
        <source>Shoulder press</source>
        <translation>Schulterdrücken</translation>
    </message>
    <message>
        <source>Sit-up</source>
        <translation>Sit-up</translation>
    </message>
    <message>
        <source>Jump squat</source>
        <translation>Sprungkniebeuge</translation>
    </message>
    <message>
        <source>Lunge</source>
        <translation>Ausfallschritt</translation>
    </message>
    <message>
        <source>Side lunge</source>
        <translation>Seitlicher Ausfallschritt</translation>
    </message>
    <message>
        <source>Split squat</source>
        <translation>Split-Kniebeuge</translation>
    </message>
    <message>
        <source>Deadlift</source>
        <translation>Kreuzheben</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Good Morning</translation>
    </message>
    <message>
        <source>{count} sets</source>
        <translation>{count} Sätze</translation>
    </message>
    <message>
        <source>1 set</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>Hinge further: hips back</source>
        <translation>Beug dich weiter vor: Hüfte nach hinten</translation>
    </message>
    <message>
        <source>Push your hips back, not down</source>
        <translation>Schieb die Hüfte nach hinten, nicht nach unten</translation>
    </message>
    <message>
        <source>Let your arms hang straight</source>
        <translation>Lass die Arme gerade hängen</translation>
    </message>
    <message>
        <source>Lean</source>
        <translation>Neigung</translation>
    </message>
    <message>
        <source>Keep your knees only slightly bent</source>
        <translation>Beug die Knie nur leicht</translation>
    </message>
    <message>
        <source>Stop when your back is level</source>
        <translation>Halt an, wenn der Rücken waagrecht ist</translation>
    </message>
    <message>
        <source>Go lower: rear knee towards the floor</source>
        <translation>Tiefer: hinteres Knie Richtung Boden</translation>
    </message>
    <message>
        <source>Take a longer step</source>
        <translation>Mach einen längeren Schritt</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Front thigh</source>
        <translation>Vorderer Oberschenkel</translation>
    </message>
    <message>
        <source>Go lower: hips back, over the bent leg</source>
        <translation>Tiefer: Hüfte nach hinten, über das gebeugte Bein</translation>
    </message>
    <message>
        <source>Step wider</source>
        <translation>Mach einen breiteren Schritt</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Darüber</translation>
    </message>
    <message>
        <source>Shins</source>
        <translation>Unterschenkel</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Gehoben</translation>
    </message>
    <message>
        <source>Air</source>
        <translation>Luft</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Seitlich</translation>
    </message>
    <message>
        <source>Hands beside the hip</source>
        <translation>Hände neben die Hüfte</translation>
    </message>
    <message>
        <source>Jump higher</source>
        <translation>Spring höher</translation>
    </message>
    <message>
        <source>Go lower before you jump</source>
        <translation>Geh tiefer, bevor du springst</translation>
    </message>
    <message>
        <source>Land softly</source>
        <translation>Lande weich</translation>
    </message>
    <message>
        <source>Twist</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Trunk</source>
        <translation>Rumpf</translation>
    </message>
    <message>
        <source>Shoulders</source>
        <translation>Schultern</translation>
    </message>
    <message>
        <source>Shoulder</source>
        <translation>Schulter</translation>
    </message>
    <message>
        <source>Wrists</source>
        <translation>Handgelenke</translation>
    </message>
    <message>
        <source>Left arm</source>
        <translation>Linker Arm</translation>
    </message>
    <message>
        <source>Right arm</source>
        <translation>Rechter Arm</translation>
    </message>
    <message>
        <source>1.5</source>
        <translation>1,5</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <source>{weekday}, {date} {month} {year}</source>
        <translation>{weekday}, {date}. {month} {year}</translation>
    </message>
    <message>
        <source>{date} {month}</source>
        <translation>{date}. {month}</translation>
    </message>
    <message>
        <source>{hour}:{minute}</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>Your visit</source>
        <translation>Dein Besuch</translation>
    </message>
    <message>
        <source>Training report</source>
        <translation>Trainingsbericht</translation>
    </message>
    <message>
        <source>Video report</source>
        <translation>Videobericht</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>in {count} sets</source>
        <translation>in {count} Sätzen</translation>
    </message>
    <message>
        <source>in 1 set</source>
        <translation>in 1 Satz</translation>
    </message>
    <message>
        <source>nothing counted</source>
        <translation>nichts gezählt</translation>
    </message>
    <message>
        <source>What you did</source>
        <translation>Was du gemacht hast</translation>
    </message>
    <message>
        <source>{count} s held</source>
        <translation>{count} s gehalten</translation>
    </message>
    <message>
        <source>and {count} more exercises</source>
        <translation>und {count} weitere Übungen</translation>
    </message>
    <message>
        <source>and 1 more exercise</source>
        <translation>und 1 weitere Übung</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Left – right</source>
        <translation>Links – rechts</translation>
    </message>
    <message>
        <source>not seen well enough</source>
        <translation>nicht gut genug zu sehen</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <translation>Längstes Halten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>of the target</source>
        <translation>des Ziels</translation>
    </message>
    <message>
        <source>Clean holds</source>
        <translation>Sauber gehalten</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} von {all}</translation>
    </message>
    <message>
        <source>very clean</source>
        <translation>sehr sauber</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>a start</source>
        <translation>ein Anfang</translation>
    </message>
    <message>
        <source>of the full way</source>
        <translation>des ganzen Wegs</translation>
    </message>
    <message>
        <source>out {out} · back {back}</source>
        <translation>hin {out} · zurück {back}</translation>
    </message>
    <message>
        <source>even</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>left goes further</source>
        <translation>links geht weiter</translation>
    </message>
    <message>
        <source>right goes further</source>
        <translation>rechts geht weiter</translation>
    </message>
    <message>
        <source>cannot be judged from this view</source>
        <translation>von hier nicht zu beurteilen</translation>
    </message>
    <message>
        <source>target {number}</source>
        <translation>Ziel {number}</translation>
    </message>
    <message>
        <source>nothing to measure</source>
        <translation>nichts zu messen</translation>
    </message>
    <message>
        <source>Nothing counted this time. That happens: here is what was seen.</source>
        <translation>Diesmal wurde nichts gezählt. Das kommt vor: Hier steht, was zu sehen war.</translation>
    </message>
    <message>
        <source>{exercise}: more than ever before.</source>
        <translation>{exercise}: mehr als je zuvor.</translation>
    </message>
    <message>
        <source>Clean from first to last.</source>
        <translation>Sauber vom ersten bis zum letzten Mal.</translation>
    </message>
    <message>
        <source>Full range in every repetition.</source>
        <translation>Jede Wiederholung mit vollem Weg.</translation>
    </message>
    <message>
        <source>{exercise}: cleaner than last time.</source>
        <translation>{exercise}: sauberer als beim letzten Mal.</translation>
    </message>
    <message>
        <source>Good work: {count} of {all} were clean.</source>
        <translation>Gut gemacht: {count} von {all} waren sauber.</translation>
    </message>
    <message>
        <source>Good work.</source>
        <translation>Gut gemacht.</translation>
    </message>
    <message>
        <source>A start. Every one of these counts.</source>
        <translation>Ein Anfang. Jede davon zählt.</translation>
    </message>
    <message>
        <source>One thing to work on</source>
        <translation>Eins zum Üben</translation>
    </message>
    <message>
        <source>Seen in {count} of {all} repetitions: {exercise}.</source>
        <translation>In {count} von {all} Wiederholungen zu sehen: {exercise}.</translation>
    </message>
    <message>
        <source>Seen in {count} of {all} holds: {exercise}.</source>
        <translation>In {count} von {all} Malen zu sehen: {exercise}.</translation>
    </message>
    <message>
        <source>{count} of {all} stopped on the way: {exercise}.</source>
        <translation>{count} von {all} hielten unterwegs an: {exercise}.</translation>
    </message>
    <message>
        <source>Think of it as each repetition begins. The rest is already there.</source>
        <translation>Denk am Anfang jeder Wiederholung daran. Der Rest stimmt schon.</translation>
    </message>
    <message>
        <source>Think of it before you begin to hold. The rest is already there.</source>
        <translation>Denk daran, bevor du anfängst zu halten. Der Rest stimmt schon.</translation>
    </message>
    <message>
        <source>Fewer, but each all the way, brings more than many short ones.</source>
        <translation>Weniger, aber jede ganz: Das bringt mehr als viele kurze.</translation>
    </message>
    <message>
        <source>Stand where I see all of you</source>
        <translation>Stell dich so, dass ich dich ganz sehe</translation>
    </message>
    <message>
        <source>{count} movements could not be judged, because parts of you were out of sight.</source>
        <translation>{count} Bewegungen waren nicht zu beurteilen, weil ein Teil von dir nicht zu sehen war.</translation>
    </message>
    <message>
        <source>Head and feet in the picture: then everything you do counts.</source>
        <translation>Kopf und Füße im Bild: Dann zählt alles, was du machst.</translation>
    </message>
    <message>
        <source>Turn a little before you start</source>
        <translation>Dreh dich ein wenig, bevor du anfängst</translation>
    </message>
    <message>
        <source>{count} movements could not be judged from where the camera stood.</source>
        <translation>{count} Bewegungen waren von der Kamera aus nicht zu beurteilen.</translation>
    </message>
    <message>
        <source>The mirror shows how to stand: then everything you do counts.</source>
        <translation>Der Spiegel zeigt, wie du stehst: Dann zählt alles, was du machst.</translation>
    </message>
    <message>
        <source>Take your time</source>
        <translation>Lass dir Zeit</translation>
    </message>
    <message>
        <source>{count} movements were too fast to count.</source>
        <translation>{count} Bewegungen waren zu schnell zum Zählen.</translation>
    </message>
    <message>
        <source>One breath out, one breath back. Slow is strong.</source>
        <translation>Ein Atemzug hin, ein Atemzug zurück. Langsam ist stark.</translation>
    </message>
    <message>
        <source>Hold a little longer</source>
        <translation>Halt ein wenig länger</translation>
    </message>
    <message>
        <source>{count} holds were over before they counted.</source>
        <translation>{count} Mal war das Halten vorbei, bevor es zählte.</translation>
    </message>
    <message>
        <source>A few seconds more each time is all it takes.</source>
        <translation>Jedes Mal ein paar Sekunden mehr, das genügt.</translation>
    </message>
    <message>
        <source>Let your left side go as far as your right</source>
        <translation>Lass links so weit gehen wie rechts</translation>
    </message>
    <message>
        <source>Let your right side go as far as your left</source>
        <translation>Lass rechts so weit gehen wie links</translation>
    </message>
    <message>
        <source>The {joint} moved {number} less on that side: {exercise}.</source>
        <translation>{joint}: auf dieser Seite {number} weniger Weg, {exercise}.</translation>
    </message>
    <message>
        <source>Begin with that side, and let the other do only as much.</source>
        <translation>Fang mit dieser Seite an und mach mit der anderen nur so viel.</translation>
    </message>
    <message>
        <source>Rest a little longer between sets</source>
        <translation>Ruh dich zwischen den Sätzen etwas länger aus</translation>
    </message>
    <message>
        <source>The last repetitions were {number} slower than the fastest: {exercise}.</source>
        <translation>Die letzten Wiederholungen waren {number} langsamer als die schnellste: {exercise}.</translation>
    </message>
    <message>
        <source>Quick and clean trains more than tired and slow.</source>
        <translation>Schnell und sauber bringt mehr als müde und langsam.</translation>
    </message>
    <message>
        <source>One more in each set</source>
        <translation>In jedem Satz eine mehr</translation>
    </message>
    <message>
        <source>There is nothing to mend: {exercise} was clean.</source>
        <translation>Es gibt nichts zu verbessern: {exercise} war sauber.</translation>
    </message>
    <message>
        <source>Same form, one repetition more. That is how it grows.</source>
        <translation>Gleiche Haltung, eine Wiederholung mehr. So wird es mehr.</translation>
    </message>
    <message>
        <source>Five seconds more</source>
        <translation>Fünf Sekunden mehr</translation>
    </message>
    <message>
        <source>Same form, a little longer. That is how it grows.</source>
        <translation>Gleiche Haltung, etwas länger. So wird es mehr.</translation>
    </message>
    <message>
        <source>Do it again just so</source>
        <translation>Mach es genau so noch einmal</translation>
    </message>
    <message>
        <source>Nothing was wrong often enough to speak of.</source>
        <translation>Nichts war oft genug falsch, um davon zu reden.</translation>
    </message>
    <message>
        <source>Two or three times a week, and the weeks will show it.</source>
        <translation>Zwei- oder dreimal die Woche, und die Wochen zeigen es.</translation>
    </message>
    <message>
        <source>One set is enough to begin with</source>
        <translation>Ein Satz genügt für den Anfang</translation>
    </message>
    <message>
        <source>No repetition was counted this time.</source>
        <translation>Diesmal wurde keine Wiederholung gezählt.</translation>
    </message>
    <message>
        <source>Choose an exercise at the mirror, stand where it says, and go.</source>
        <translation>Wähl am Spiegel eine Übung, stell dich hin, wie er sagt, und los.</translation>
    </message>
    <message>
        <source>Every repetition</source>
        <translation>Jede Wiederholung</translation>
    </message>
    <message>
        <source>Every hold</source>
        <translation>Jedes Halten</translation>
    </message>
    <message>
        <source>Height: how far it went. 100 % is the full way.</source>
        <translation>Höhe: wie weit es ging. 100 % ist der ganze Weg.</translation>
    </message>
    <message>
        <source>Height: how long it was held. 100 % is {number}.</source>
        <translation>Höhe: wie lange es gehalten wurde. 100 % sind {number}.</translation>
    </message>
    <message>
        <source>clean</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>something to mend</source>
        <translation>etwas zu verbessern</translation>
    </message>
    <message>
        <source>Set {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>No repetition was counted.</source>
        <translation>Keine Wiederholung wurde gezählt.</translation>
    </message>
    <message>
        <source>How your {joint} moved</source>
        <translation>So ging die Bewegung: {joint}</translation>
    </message>
    <message>
        <source>How you moved</source>
        <translation>So hast du dich bewegt</translation>
    </message>
    <message>
        <source>{exercise}: repetitions over each other. Line: mean. Band: two in three. Numbers: range.</source>
        <translation>{exercise}: Wiederholungen übereinander. Linie: Mittel. Band: zwei von drei. Zahlen: Weg.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the one repetition.</source>
        <translation>{exercise}: Winkel in der einen Wiederholung.</translation>
    </message>
    <message>
        <source>{exercise}: angle over the holds.</source>
        <translation>{exercise}: Winkel während des Haltens.</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>{side} {range}° ± {number}°</source>
        <translation>{side} {range}° ± {number}°</translation>
    </message>
    <message>
        <source>{side} ± {number}°: not to be judged from this view</source>
        <translation>{side} ± {number}°: von hier nicht zu beurteilen</translation>
    </message>
    <message>
        <source>The joints were not seen well enough to draw this.</source>
        <translation>Die Gelenke waren dafür nicht gut genug zu sehen.</translation>
    </message>
    <message>
        <source>Did you keep your speed?</source>
        <translation>Bist du schnell geblieben?</translation>
    </message>
    <message>
        <source>{exercise}: each repetition, and the line through them. 100 % is the fastest of its set.</source>
        <translation>{exercise}: jede Wiederholung und die Linie hindurch. 100 % ist die schnellste im Satz.</translation>
    </message>
    <message>
        <source>lost {number}</source>
        <translation>{number} verloren</translation>
    </message>
    <message>
        <source>This takes two repetitions in a set.</source>
        <translation>Dafür braucht es zwei Wiederholungen in einem Satz.</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>Points in each set.</source>
        <translation>Punkte in jedem Satz.</translation>
    </message>
    <message>
        <source>No energy was measured.</source>
        <translation>Es wurde keine Energie gemessen.</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Woche für Woche</translation>
    </message>
    <message>
        <source>{exercise}: repetitions a week, and their quality.</source>
        <translation>{exercise}: Wiederholungen in der Woche und ihre Qualität.</translation>
    </message>
    <message>
        <source>{exercise}: seconds held a week, and their quality.</source>
        <translation>{exercise}: gehaltene Sekunden in der Woche und ihre Qualität.</translation>
    </message>
    <message>
        <source>Quality up from {before} to {now} since {day}.</source>
        <translation>Qualität seit {day} von {before} auf {now}.</translation>
    </message>
    <message>
        <source>Quality steady at {now} since {day}.</source>
        <translation>Qualität seit {day} gleich bei {now}.</translation>
    </message>
    <message>
        <source>Quality {now}; it was {before} on {day}.</source>
        <translation>Qualität {now}; am {day} waren es {before}.</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>diese Woche</translation>
    </message>
    <message>
        <source>Your first report. From the next one on, this shows how you get on.</source>
        <translation>Dein erster Bericht. Ab dem nächsten steht hier, wie du vorankommst.</translation>
    </message>
    <message>
        <source>Members find their weeks here. Guests are forgotten, as they wish.</source>
        <translation>Mitglieder finden hier ihre Wochen. Gäste werden vergessen, wie sie es wünschen.</translation>
    </message>
    <message>
        <source>A video by itself: there are no weeks to compare.</source>
        <translation>Ein einzelnes Video: Es gibt keine Wochen zu vergleichen.</translation>
    </message>
    <message>
        <source>Set by set</source>
        <translation>Satz für Satz</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>A repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Speed lost</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>and 1 more set</source>
        <translation>und 1 weiterer Satz</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>Nicht gezählt</translation>
    </message>
    <message>
        <source>Everything you did counted.</source>
        <translation>Alles, was du gemacht hast, hat gezählt.</translation>
    </message>
    <message>
        <source>Only whole movements count. So it stays honest.</source>
        <translation>Nur ganze Bewegungen zählen. So bleibt es ehrlich.</translation>
    </message>
    <message>
        <source>{count} × {reason}</source>
        <translation>{count} × {reason}</translation>
    </message>
    <message>
        <source>{exercise}, at {times}</source>
        <translation>{exercise}, bei {times}</translation>
    </message>
    <message>
        <source>not held long enough</source>
        <translation>nicht lang genug gehalten</translation>
    </message>
    <message>
        <source>How sure is this?</source>
        <translation>Wie sicher ist das?</translation>
    </message>
    <message>
        <source>The true angle lies within ± two times in three.</source>
        <translation>Zwei von drei wahren Winkeln liegen im ±.</translation>
    </message>
    <message>
        <source>Angles are those of the picture: what points towards the camera looks shorter.</source>
        <translation>Winkel sind die des Bildes: Was zur Kamera zeigt, sieht kürzer aus.</translation>
    </message>
    <message>
        <source>Depth is worked out with an assumed {what}.</source>
        <translation>Die Tiefe ist mit Annahmen berechnet: {what}.</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>body height</source>
        <translation>Körpergröße</translation>
    </message>
    <message>
        <source>The camera saw you from the front.</source>
        <translation>Die Kamera sah dich von vorn.</translation>
    </message>
    <message>
        <source>The camera saw you from the side.</source>
        <translation>Die Kamera sah dich von der Seite.</translation>
    </message>
    <message>
        <source>The camera saw you at an angle.</source>
        <translation>Die Kamera sah dich schräg.</translation>
    </message>
    <message>
        <source>The camera saw you from behind.</source>
        <translation>Die Kamera sah dich von hinten.</translation>
    </message>
    <message>
        <source>{joint}: ± {number}°, to be trusted.</source>
        <translation>{joint}: ± {number}°, verlässlich.</translation>
    </message>
    <message>
        <source>{joint}: only the {side} can be judged from this view.</source>
        <translation>{joint}: von hier nur {side} zu beurteilen.</translation>
    </message>
    <message>
        <source>{joint}: cannot be judged from this view, ± {number}°.</source>
        <translation>{joint}: von hier nicht zu beurteilen, ± {number}°.</translation>
    </message>
    <message>
        <source>No joint was seen well enough to be judged.</source>
        <translation>Kein Gelenk war gut genug zu sehen, um es zu beurteilen.</translation>
    </message>
    <message>
        <source>Nothing was measured that could be wrong.</source>
        <translation>Es wurde nichts gemessen, was falsch sein könnte.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Made by the mirror, on the machine in the gym. A training aid, no medical advice.</source>
        <translation>Vom Spiegel gemacht, auf dem Gerät im Studio. Eine Trainingshilfe, kein ärztlicher Rat.</translation>
    </message>
    <message>
        <source>knee</source>
        <translation>Knie</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>ankle</source>
        <translation>Knöchel</translation>
    </message>
    <message>
        <source>elbow</source>
        <translation>Ellbogen</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>Schulter</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mär</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>No depth now: this is the camera's picture</source>
        <translation>Keine Tiefe gerade: Das ist das Bild der Kamera</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Boden</translation>
    </message>
    <message>
        <source>Glass</source>
        <translation>Glas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Show me the board</source>
        <translation>Zeig mir die Tafel</translation>
    </message>
    <message>
        <source>Closer to the camera</source>
        <translation>Näher an die Kamera</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>Halt sie still</translation>
    </message>
    <message>
        <source>To the left edge</source>
        <translation>An den linken Rand</translation>
    </message>
    <message>
        <source>To the right edge</source>
        <translation>An den rechten Rand</translation>
    </message>
    <message>
        <source>Up, to the top edge</source>
        <translation>Hoch, an den oberen Rand</translation>
    </message>
    <message>
        <source>Down, to the bottom edge</source>
        <translation>Runter, an den unteren Rand</translation>
    </message>
    <message>
        <source>Into the top left corner</source>
        <translation>In die Ecke oben links</translation>
    </message>
    <message>
        <source>Into the top right corner</source>
        <translation>In die Ecke oben rechts</translation>
    </message>
    <message>
        <source>Into the bottom left corner</source>
        <translation>In die Ecke unten links</translation>
    </message>
    <message>
        <source>Into the bottom right corner</source>
        <translation>In die Ecke unten rechts</translation>
    </message>
    <message>
        <source>Into the middle</source>
        <translation>In die Mitte</translation>
    </message>
    <message>
        <source>Turn it to the side, like a door</source>
        <translation>Dreh sie zur Seite, wie eine Tür</translation>
    </message>
    <message>
        <source>Tip it back, then forwards</source>
        <translation>Kipp sie nach hinten, dann nach vorn</translation>
    </message>
    <message>
        <source>More: near, far, tilted</source>
        <translation>Mehr davon: nah, fern, schräg</translation>
    </message>
    <message>
        <source>This leads nowhere: start again</source>
        <translation>So wird es nichts: fang neu an</translation>
    </message>
    <message>
        <source>One moment, I am calculating</source>
        <translation>Einen Moment, ich rechne</translation>
    </message>
    <message>
        <source>Done. Put the board down</source>
        <translation>Fertig. Leg die Tafel weg</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Picture covered</source>
        <translation>Bild abgedeckt</translation>
    </message>
    <message>
        <source>Turned</source>
        <translation>Gedreht</translation>
    </message>
    <message>
        <source>Tipped</source>
        <translation>Gekippt</translation>
    </message>
    <message>
        <source>This lens is known well</source>
        <translation>Dieses Objektiv ist gut bekannt</translation>
    </message>
    <message>
        <source>Not good enough yet</source>
        <translation>Noch nicht gut genug</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off, over {views} views</source>
        <translation>Ecken liegen {rms} px daneben, über {views} Ansichten</translation>
    </message>
    <message>
        <source>{coverage} of the picture seen, tilted by {tilt}°</source>
        <translation>{coverage} des Bildes gesehen, um {tilt}° geneigt</translation>
    </message>
    <message>
        <source>Focal length {focal} ± {std} px, {field}° from side to side</source>
        <translation>Brennweite {focal} ± {std} px, {field}° von Rand zu Rand</translation>
    </message>
    <message>
        <source>Only {views} views fit: show the board more often</source>
        <translation>Nur {views} Ansichten passen: zeig die Tafel öfter</translation>
    </message>
    <message>
        <source>Seen in {coverage} of the picture only: show it in the corners</source>
        <translation>Nur in {coverage} des Bildes gesehen: zeig sie in den Ecken</translation>
    </message>
    <message>
        <source>Tilted by {tilt}° only: turn and tip it further</source>
        <translation>Nur um {tilt}° geneigt: dreh und kipp sie weiter</translation>
    </message>
    <message>
        <source>{dropped} views did not fit: glue the board flat, hold it still</source>
        <translation>{dropped} Ansichten passen nicht: Tafel eben aufkleben, still halten</translation>
    </message>
    <message>
        <source>Corners lie {rms} px off: flatter board, more light, hold it still</source>
        <translation>Ecken liegen {rms} px daneben: Tafel ebener, mehr Licht, still halten</translation>
    </message>
    <message>
        <source>Focal length known to {focal} only: nearer, and tilted more</source>
        <translation>Brennweite nur auf {focal} bekannt: näher, und schräger</translation>
    </message>
    <message>
        <source>Middle known to {centre} px only: nearer, tilted, at all edges</source>
        <translation>Mitte nur auf {centre} px bekannt: näher, schräg, an alle Ränder</translation>
    </message>
    <message>
        <source>These views fit no camera: keep the board flat and whole</source>
        <translation>Diese Ansichten passen zu keiner Kamera: die Tafel muss eben und heil sein</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu anfangen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kept as {title}, and in use</source>
        <translation>Gespeichert als {title}, und benutzt</translation>
    </message>
    <message>
        <source>The board</source>
        <translation>Die Tafel</translation>
    </message>
    <message>
        <source>Print one: mirror calibrate board. Show it all over the picture, turned and tipped.</source>
        <translation>Zum Drucken: mirror calibrate board. Zeig sie überall im Bild, gedreht und gekippt.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>ChArUco</source>
        <translation>ChArUco</translation>
    </message>
    <message>
        <source>Checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>Squares across</source>
        <translation>Felder nebeneinander</translation>
    </message>
    <message>
        <source>Squares down</source>
        <translation>Felder untereinander</translation>
    </message>
    <message>
        <source>Side of a square, mm</source>
        <translation>Seite eines Feldes, mm</translation>
    </message>
    <message>
        <source>{title}  (in use)</source>
        <translation>{title}  (benutzt)</translation>
    </message>
    <message>
        <source>In use: {title}, for pictures of {width} x {height}.</source>
        <translation>Benutzt: {title}, für Bilder von {width} x {height}.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now: it is scaled to them.</source>
        <translation>Bilder sind jetzt {width} x {height}: sie wird darauf umgerechnet.</translation>
    </message>
    <message>
        <source>Pictures are {width} x {height} now, of another shape: calibrate anew.</source>
        <translation>Bilder sind jetzt {width} x {height}, von anderer Form: bitte neu kalibrieren.</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Benutzen</translation>
    </message>
    <message>
        <source>In use: {title}. The engines take it when the mirror is started again.</source>
        <translation>Benutzt: {title}. Die Netze nehmen sie, wenn der Spiegel neu gestartet wird.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove it for good?</source>
        <translation>Endgültig entfernen?</translation>
    </message>
    <message>
        <source>Removed: {title}</source>
        <translation>Entfernt: {title}</translation>
    </message>
    <message>
        <source>Keep as a new version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <source>See whether it fits</source>
        <translation>Prüfen, ob es passt</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Vom</translation>
    </message>
    <message>
        <source>Lens from</source>
        <translation>Objektiv aus</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Camera height</source>
        <translation>Kamerahöhe</translation>
    </message>
    <message>
        <source>ChArUco board</source>
        <translation>ChArUco-Tafel</translation>
    </message>
    <message>
        <source>checkerboard</source>
        <translation>Schachbrett</translation>
    </message>
    <message>
        <source>known camera</source>
        <translation>bekannte Kamera</translation>
    </message>
    <message>
        <source>field of view</source>
        <translation>Bildwinkel</translation>
    </message>
    <message>
        <source>photograph</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>given</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>The glass</source>
        <translation>Das Glas</translation>
    </message>
    <message>
        <source>Measure with a rule, to the millimetre; the lens is where the camera looks from.</source>
        <translation>Mit dem Maßstab messen, auf den Millimeter; das Objektiv ist, von wo die Kamera schaut.</translation>
    </message>
    <message>
        <source>Two-way mirror</source>
        <translation>Spionspiegel</translation>
    </message>
    <message>
        <source>Plain display</source>
        <translation>Einfacher Bildschirm</translation>
    </message>
    <message>
        <source>Width of the screen's picture, mm</source>
        <translation>Breite des Bildes auf dem Schirm, mm</translation>
    </message>
    <message>
        <source>Height of the screen's picture, mm</source>
        <translation>Höhe des Bildes auf dem Schirm, mm</translation>
    </message>
    <message>
        <source>Lens above the picture's top edge, mm</source>
        <translation>Objektiv über der Oberkante des Bildes, mm</translation>
    </message>
    <message>
        <source>Lens right of its middle, mm</source>
        <translation>Objektiv rechts von ihrer Mitte, mm</translation>
    </message>
    <message>
        <source>Lens before the screen, mm</source>
        <translation>Objektiv vor dem Schirm, mm</translation>
    </message>
    <message>
        <source>Screen behind the mirror's face, mm</source>
        <translation>Schirm hinter der Spiegelfläche, mm</translation>
    </message>
    <message>
        <source>Camera turned to the member's left, °</source>
        <translation>Kamera nach links vom Mitglied gedreht, °</translation>
    </message>
    <message>
        <source>Screen leans down, °</source>
        <translation>Schirm nach unten geneigt, °</translation>
    </message>
    <message>
        <source>This screen shows {width} x {height} px.</source>
        <translation>Dieser Schirm zeigt {width} x {height} px.</translation>
    </message>
    <message>
        <source>from the side</source>
        <translation>von der Seite</translation>
    </message>
    <message>
        <source>Does it fit?</source>
        <translation>Passt es?</translation>
    </message>
    <message>
        <source>Stand two metres away and look at your nose: the ring lies on its reflection.</source>
        <translation>Stell dich zwei Meter entfernt hin und schau auf deine Nase: Der Ring liegt auf ihrem Spiegelbild.</translation>
    </message>
    <message>
        <source>Skeleton and picture come from one camera: there is nothing to move.</source>
        <translation>Skelett und Bild kommen von einer Kamera: Es gibt nichts zu verschieben.</translation>
    </message>
    <message>
        <source>Arrows: 1 mm    Shift and arrows: 10 mm    Return: it fits, keep it    Escape: back</source>
        <translation>Pfeile: 1 mm    Umschalt und Pfeile: 10 mm    Eingabe: passt, speichern    Escape: zurück</translation>
    </message>
    <message>
        <source>Escape: back</source>
        <translation>Escape: zurück</translation>
    </message>
    <message>
        <source>Not moved</source>
        <translation>Nicht verschoben</translation>
    </message>
    <message>
        <source>{mm} mm left</source>
        <translation>{mm} mm nach links</translation>
    </message>
    <message>
        <source>{mm} mm right</source>
        <translation>{mm} mm nach rechts</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <translation>{mm} mm nach oben</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <translation>{mm} mm nach unten</translation>
    </message>
    <message>
        <source>measure: {length} mm</source>
        <translation>nachmessen: {length} mm</translation>
    </message>
    <message>
        <source>Where the glass is, is not known yet: enter it under Glass</source>
        <translation>Wo das Glas ist, ist noch nicht bekannt: gib es unter Glas ein</translation>
    </message>
    <message>
        <source>I see you, but no depth: these engines have no 3D</source>
        <translation>Ich sehe dich, aber keine Tiefe: Diese Netze können kein 3D</translation>
    </message>
    <message>
        <source>Stand before the mirror</source>
        <translation>Stell dich vor den Spiegel</translation>
    </message>
    <message>
        <source>No picture was kept</source>
        <translation>Kein Bild gesichert</translation>
    </message>
    <message>
        <source>Nobody was seen here</source>
        <translation>Hier war niemand zu sehen</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>drag to turn</source>
        <translation>ziehen, um zu drehen</translation>
    </message>
    <message>
        <source>No 3D in this session</source>
        <translation>Kein 3D in dieser Sitzung</translation>
    </message>
    <message>
        <source>3D figure</source>
        <translation>3D-Figur</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>loop rep</source>
        <translation>Wdh. in Schleife</translation>
    </message>
    <message>
        <source>{speed}x</source>
        <translation>{speed}x</translation>
    </message>
    <message>
        <source>doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>counted</source>
        <translation>gezählt</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>Repetition {number}: {level}, quality {quality} %</source>
        <translation>Wiederholung {number}: {level}, Qualität {quality} %</translation>
    </message>
    <message>
        <source>Hold {number}: {label}, {level}</source>
        <translation>Halten {number}: {label}, {level}</translation>
    </message>
    <message>
        <source>Doubt at {time}: {label}</source>
        <translation>Zweifel bei {time}: {label}</translation>
    </message>
    <message>
        <source>No repetition in this set</source>
        <translation>Keine Wiederholung in diesem Satz</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>± SD</source>
        <translation>± SD</translation>
    </message>
    <message>
        <source>Nothing was measured here</source>
        <translation>Hier wurde nichts gemessen</translation>
    </message>
    <message>
        <source>{value} s</source>
        <translation>{value} s</translation>
    </message>
    <message>
        <source>{value} %</source>
        <translation>{value} %</translation>
    </message>
    <message>
        <source>Search channels…</source>
        <translation>Kanäle suchen …</translation>
    </message>
    <message>
        <source>Often used</source>
        <translation>Oft gebraucht</translation>
    </message>
    <message>
        <source>left and right</source>
        <translation>links und rechts</translation>
    </message>
    <message>
        <source>No channel is called that</source>
        <translation>So heißt kein Kanal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>Not yet enough sessions</source>
        <translation>Noch nicht genug Sitzungen</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search member, exercise…</source>
        <translation>Mitglied, Übung suchen …</translation>
    </message>
    <message>
        <source>No session is called that</source>
        <translation>So heißt keine Sitzung</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Doubt, {time}</source>
        <translation>Zweifel, {time}</translation>
    </message>
    <message>
        <source>Was a rep</source>
        <translation>War eine</translation>
    </message>
    <message>
        <source>Right as is</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Settled: was a repetition</source>
        <translation>Geklärt: war eine Wiederholung</translation>
    </message>
    <message>
        <source>Settled: right as it is</source>
        <translation>Geklärt: stimmt so</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Notiz schreiben …</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press any key to close</source>
        <translation>Schließen mit jeder Taste</translation>
    </message>
    <message>
        <source>The floor</source>
        <translation>Der Boden</translation>
    </message>
    <message>
        <source>Gravity and the camera's height: stand straight in three places, seen whole.</source>
        <translation>Schwerkraft und Höhe der Kamera: an drei Stellen gerade stehen, ganz zu sehen.</translation>
    </message>
    <message>
        <source>Found by</source>
        <translation>Gefunden durch</translation>
    </message>
    <message>
        <source>Somebody who stands</source>
        <translation>Jemand, der steht</translation>
    </message>
    <message>
        <source>The board on the floor</source>
        <translation>Die Tafel auf dem Boden</translation>
    </message>
    <message>
        <source>Their height, cm</source>
        <translation>Körpergröße, cm</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Calibrate the lens first, or use a calibration that is kept</source>
        <translation>Zuerst das Objektiv kalibrieren, oder eine gespeicherte Kalibrierung benutzen</translation>
    </message>
    <message>
        <source>Camera {height} m over the floor, looks down by {pitch}°, rolled by {roll}°, ± {spread}°</source>
        <translation>Kamera {height} m über dem Boden, schaut um {pitch}° hinab, gerollt um {roll}°, ± {spread}°</translation>
    </message>
    <message>
        <source>These engines have no 3D: use the board</source>
        <translation>Diese Netze können kein 3D: nimm die Tafel</translation>
    </message>
    <message>
        <source>Stand straight, and still</source>
        <translation>Steh gerade, und still</translation>
    </message>
    <message>
        <source>Good. Now another place</source>
        <translation>Gut. Jetzt eine andere Stelle</translation>
    </message>
    <message>
        <source>Done. The floor is known</source>
        <translation>Fertig. Der Boden ist bekannt</translation>
    </message>
    <message>
        <source>That does not fit: start again</source>
        <translation>Das passt nicht: fang neu an</translation>
    </message>
    <message>
        <source>Lay the board on the floor, face up</source>
        <translation>Leg die Tafel offen auf den Boden</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Batch: {name}</source>
        <translation>Stapel: {name}</translation>
    </message>
    <message>
        <source>{count} reps</source>
        <translation>{count} Wdh.</translation>
    </message>
    <message>
        <source>{count} doubts</source>
        <translation>{count} Zweifel</translation>
    </message>
    <message>
        <source>1 doubt</source>
        <translation>1 Zweifel</translation>
    </message>
    <message>
        <source>nothing recognised</source>
        <translation>nichts erkannt</translation>
    </message>
    <message>
        <source>set {number}</source>
        <translation>Satz {number}</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>energy {points} per minute</source>
        <translation>Energie {points} je Minute</translation>
    </message>
    <message>
        <source>{name}, calibrated</source>
        <translation>{name}, kalibriert</translation>
    </message>
    <message>
        <source>camera not calibrated</source>
        <translation>Kamera nicht kalibriert</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Choose a session on the left</source>
        <translation>Wähle links eine Sitzung</translation>
    </message>
    <message>
        <source>{title}: {error}</source>
        <translation>{title}: {error}</translation>
    </message>
    <message>
        <source>Report written to {path}</source>
        <translation>Bericht geschrieben nach {path}</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>This session cannot be exported here: {error}</source>
        <translation>Das lässt sich hier nicht ausgeben: {error}</translation>
    </message>
    <message>
        <source>Working …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>rep {number}</source>
        <translation>Wdh. {number}</translation>
    </message>
    <message>
        <source>hold {number}</source>
        <translation>Halten {number}</translation>
    </message>
    <message>
        <source>going out</source>
        <translation>auf dem Hinweg</translation>
    </message>
    <message>
        <source>coming back</source>
        <translation>auf dem Rückweg</translation>
    </message>
    <message>
        <source>Repetition {number}</source>
        <translation>Wiederholung {number}</translation>
    </message>
    <message>
        <source>Hold {number}</source>
        <translation>Halten {number}</translation>
    </message>
    <message>
        <source>All sets</source>
        <translation>Alle Sätze</translation>
    </message>
    <message>
        <source>Range of motion</source>
        <translation>Bewegungsumfang</translation>
    </message>
    <message>
        <source>target {value}</source>
        <translation>Ziel {value}</translation>
    </message>
    <message>
        <source>set mean {value}</source>
        <translation>Mittel des Satzes {value}</translation>
    </message>
    <message>
        <source>left less</source>
        <translation>links weniger</translation>
    </message>
    <message>
        <source>right less</source>
        <translation>rechts weniger</translation>
    </message>
    <message>
        <source>Speed lost since the fastest</source>
        <translation>Tempoverlust seit der schnellsten</translation>
    </message>
    <message>
        <source>stop at 20 %</source>
        <translation>Schluss bei 20 %</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>Flüssigkeit</translation>
    </message>
    <message>
        <source>Jump height</source>
        <translation>Sprunghöhe</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>{count} by the rules</source>
        <translation>{count} nach den Regeln</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>{value} a minute</source>
        <translation>{value} je Minute</translation>
    </message>
    <message>
        <source>{value} points</source>
        <translation>{value} Punkte</translation>
    </message>
    <message>
        <source>Time under tension</source>
        <translation>Zeit unter Spannung</translation>
    </message>
    <message>
        <source>± {deg}°, {view}</source>
        <translation>± {deg}°, {view}</translation>
    </message>
    <message>
        <source>± {deg}°</source>
        <translation>± {deg}°</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge {view}</source>
        <translation>± {deg}°: {view} nicht beurteilen</translation>
    </message>
    <message>
        <source>± {deg}°: do not judge</source>
        <translation>± {deg}°: nicht beurteilen</translation>
    </message>
    <message>
        <source>seen from the front</source>
        <translation>von vorn gesehen</translation>
    </message>
    <message>
        <source>seen at an angle</source>
        <translation>schräg gesehen</translation>
    </message>
    <message>
        <source>seen from the side</source>
        <translation>von der Seite gesehen</translation>
    </message>
    <message>
        <source>seen from behind</source>
        <translation>von hinten gesehen</translation>
    </message>
    <message>
        <source>from the front</source>
        <translation>von vorn</translation>
    </message>
    <message>
        <source>at an angle</source>
        <translation>schräg</translation>
    </message>
    <message>
        <source>from behind</source>
        <translation>von hinten</translation>
    </message>
    <message>
        <source>{joint} angle</source>
        <translation>{joint}winkel</translation>
    </message>
    <message>
        <source>Ankle</source>
        <translation>Fuß</translation>
    </message>
    <message>
        <source>Trunk lean</source>
        <translation>Rumpfneigung</translation>
    </message>
    <message>
        <source>0–100 %</source>
        <translation>0–100 %</translation>
    </message>
    <message>
        <source>Twelve weeks</source>
        <translation>Zwölf Wochen</translation>
    </message>
    <message>
        <source>repetitions a minute</source>
        <translation>Wiederholungen je Minute</translation>
    </message>
    <message>
        <source>range of motion</source>
        <translation>Bewegungsumfang</translation>
    </message>
    <message>
        <source>mean velocity</source>
        <translation>mittleres Tempo</translation>
    </message>
    <message>
        <source>week of {date}</source>
        <translation>Woche ab {date}</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Best repetition of this set</source>
        <translation>Beste Wiederholung dieses Satzes</translation>
    </message>
    <message>
        <source>This</source>
        <translation>Diese</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>There is nothing else to compare with</source>
        <translation>Es gibt nichts anderes zum Vergleichen</translation>
    </message>
    <message>
        <source>{joint}, at {percent} %</source>
        <translation>{joint}, bei {percent} %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>Tabellen (CSV)</translation>
    </message>
    <message>
        <source>Tables (Parquet)</source>
        <translation>Tabellen (Parquet)</translation>
    </message>
    <message>
        <source>Points for OpenSim (TRC)</source>
        <translation>Punkte für OpenSim (TRC)</translation>
    </message>
    <message>
        <source>Angles for OpenSim (MOT)</source>
        <translation>Winkel für OpenSim (MOT)</translation>
    </message>
    <message>
        <source>Points and events (C3D)</source>
        <translation>Punkte und Ereignisse (C3D)</translation>
    </message>
    <message>
        <source>Skeleton animation (BVH)</source>
        <translation>Skelettanimation (BVH)</translation>
    </message>
    <message>
        <source>Everything (JSON)</source>
        <translation>Alles (JSON)</translation>
    </message>
    <message>
        <source>Report (PDF, HTML)</source>
        <translation>Bericht (PDF, HTML)</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Wiedergabe</translation>
    </message>
    <message>
        <source>play, pause</source>
        <translation>abspielen, anhalten</translation>
    </message>
    <message>
        <source>one frame</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>repetition before, after</source>
        <translation>Wiederholung davor, danach</translation>
    </message>
    <message>
        <source>slower, faster</source>
        <translation>langsamer, schneller</translation>
    </message>
    <message>
        <source>repeat this repetition</source>
        <translation>diese Wiederholung wiederholen</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Beurteilen</translation>
    </message>
    <message>
        <source>next doubt</source>
        <translation>nächster Zweifel</translation>
    </message>
    <message>
        <source>was a repetition</source>
        <translation>war eine Wiederholung</translation>
    </message>
    <message>
        <source>was none, right as is</source>
        <translation>war keine, stimmt so</translation>
    </message>
    <message>
        <source>take it back</source>
        <translation>zurücknehmen</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>set before, after</source>
        <translation>Satz davor, danach</translation>
    </message>
    <message>
        <source>repetitions over each other</source>
        <translation>Wiederholungen übereinander</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>next trend</source>
        <translation>nächster Verlauf</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <source>search</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>export</source>
        <translation>ausgeben</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>these keys</source>
        <translation>diese Tasten</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>180° is straight.</source>
        <translation>180° ist gestreckt.</translation>
    </message>
    <message>
        <source>Squares across, down</source>
        <translation>Felder quer, hoch</translation>
    </message>
    <message>
        <source>Stand two metres away, look at your nose: the ring lies on it.</source>
        <translation>Stell dich zwei Meter entfernt hin, schau auf deine Nase: Der Ring liegt darauf.</translation>
    </message>
    <message>
        <source>Arrows: 1 mm  ·  with Shift: 10 mm  ·  Return: it fits  ·  Escape: back</source>
        <translation>Pfeile: 1 mm  ·  mit Umschalt: 10 mm  ·  Eingabe: passt  ·  Escape: zurück</translation>
    </message>
    <message>
        <source>Is that you, {name}?</source>
        <translation>Bist du das, {name}?</translation>
    </message>
    <message>
        <source>Yes, that is me</source>
        <translation>Ja, das bin ich</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Do two, and I recognise it</source>
        <translation>Mach zwei, dann erkenne ich es</translation>
    </message>
    <message>
        <source>{title}, {count} already</source>
        <translation>{title}, schon {count}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} s</source>
        <translation>Satz {set} von {sets}  ·  {target} s</translation>
    </message>
    <message>
        <source>{count} not counted: {reason}</source>
        <translation>{count} nicht gezählt: {reason}</translation>
    </message>
    <message>
        <source>Too slow here to judge your form. I go on counting</source>
        <translation>Zu langsam, um deine Haltung zu beurteilen. Ich zähle weiter</translation>
    </message>
    <message>
        <source>Not kept: another mirror records into the same store</source>
        <translation>Nicht gespeichert: ein anderer Spiegel schreibt in denselben Speicher</translation>
    </message>
    <message>
        <source>Choose a PIN of 4 to 12 digits</source>
        <translation>Wähle eine PIN aus 4 bis 12 Ziffern</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Gib sie noch einmal ein</translation>
    </message>
    <message>
        <source>A PIN has at least 4 digits</source>
        <translation>Eine PIN hat mindestens 4 Ziffern</translation>
    </message>
    <message>
        <source>These were two different PINs</source>
        <translation>Das waren zwei verschiedene PINs</translation>
    </message>
    <message>
        <source>Not stored: the settings file cannot be written</source>
        <translation>Nicht gespeichert: die Einstellungsdatei ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>I see nothing: the camera is gone</source>
        <translation>Ich sehe nichts: die Kamera ist weg</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one: Trainer, Camera</source>
        <translation>Steck sie ein, oder wähle eine andere: Trainer, Kamera</translation>
    </message>
    <message>
        <source>Settled: was none</source>
        <translation>Geklärt: war keine</translation>
    </message>
    <message>
        <source>Workbook (Excel)</source>
        <translation>Arbeitsmappe (Excel)</translation>
    </message>
    <message>
        <source>Press Esc again to close</source>
        <translation>Noch einmal Esc schließt</translation>
    </message>
    <message>
        <source>{exercise}: both repetitions. Line: mean. Numbers: range.</source>
        <translation>{exercise}: beide Wiederholungen. Linie: Mittel. Zahlen: Umfang.</translation>
    </message>
    <message>
        <source>{count} by the rules, {added} added, {refused} refused</source>
        <translation>{count} nach den Regeln, {added} dazu, {refused} abgelehnt</translation>
    </message>
    <message>
        <source>I count you like this; sideways I see you better</source>
        <translation>So zähle ich auch; von der Seite sehe ich dich besser</translation>
    </message>
    <message>
        <source>I count you like this; facing me I see you better</source>
        <translation>So zähle ich auch; von vorn sehe ich dich besser</translation>
    </message>
    <message>
        <source>I count on; this looks like {title}. M changes it</source>
        <translation>Ich zähle weiter; das sieht aus wie {title}. M ändert es</translation>
    </message>
    <message>
        <source>not all the way back</source>
        <translation>nicht ganz zurück</translation>
    </message>
    <message>
        <source>came back only part of the way</source>
        <translation>kam nur ein Stück zurück</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Stimmt</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>I count you. Too slow here to draw you</source>
        <translation>Ich zähle dich. Zum Zeichnen bin ich hier zu langsam</translation>
    </message>
    <message>
        <source>This looks like: {title}</source>
        <translation>Das sieht aus wie: {title}</translation>
    </message>
    <message>
        <source>Count that</source>
        <translation>Das zählen</translation>
    </message>
    <message>
        <source>You counted it</source>
        <translation>Du hast es gezählt</translation>
    </message>
    <message>
        <source>That one counted</source>
        <translation>Die zählt doch</translation>
    </message>
    <message>
        <source>Right as it is</source>
        <translation>Stimmt so</translation>
    </message>
    <message>
        <source>Last time {count}</source>
        <translation>Letztes Mal {count}</translation>
    </message>
    <message>
        <source>Last time {count}, quality {quality}</source>
        <translation>Letztes Mal {count}, Qualität {quality}</translation>
    </message>
    <message>
        <source>Visits without a set</source>
        <translation>Besuche ohne Satz</translation>
    </message>
    <message>
        <source>Belongs to …</source>
        <translation>Gehört zu …</translation>
    </message>
    <message>
        <source>Now {name}'s</source>
        <translation>Jetzt bei {name}</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>{minutes} min  ·  {count} exercises</source>
        <translation>{minutes} min  ·  {count} Übungen</translation>
    </message>
    <message>
        <source>{minutes} min  ·  week {week} of {weeks}</source>
        <translation>{minutes} min  ·  Woche {week} von {weeks}</translation>
    </message>
    <message>
        <source>How heavy?</source>
        <translation>Wie schwer?</translation>
    </message>
    <message>
        <source>Touch, or hold your hand on a field</source>
        <translation>Tippen oder die Hand auf ein Feld halten</translation>
    </message>
    <message>
        <source>exercise {number} of {count}</source>
        <translation>Übung {number} von {count}</translation>
    </message>
    <message>
        <source>week {week} of {weeks}</source>
        <translation>Woche {week} von {weeks}</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target} repetitions</source>
        <translation>Satz {set} von {sets}  ·  {target} Wiederholungen</translation>
    </message>
    <message>
        <source>{down} s down, {pause} s pause, {up} s up</source>
        <translation>{down} s ab, {pause} s Pause, {up} s auf</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>{load} kg</source>
        <translation>{load} kg</translation>
    </message>
    <message>
        <source>no weight</source>
        <translation>ohne Gewicht</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>End the plan</source>
        <translation>Plan beenden</translation>
    </message>
    <message>
        <source>Set {set} of {sets}  ·  {target}</source>
        <translation>Satz {set} von {sets}  ·  {target}</translation>
    </message>
    <message>
        <source>{value} m/s</source>
        <translation>{value} m/s</translation>
    </message>
    <message>
        <source>about {value} m/s</source>
        <translation>etwa {value} m/s</translation>
    </message>
    <message>
        <source>Enough: you are {loss} % slower</source>
        <translation>Genug: du bist {loss} % langsamer</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Weight: {load}</source>
        <translation>Gewicht: {load}</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>Als Nächstes: {title}</translation>
    </message>
    <message>
        <source>That was the whole plan</source>
        <translation>Das war der ganze Plan</translation>
    </message>
    <message>
        <source>Your best: {best}</source>
        <translation>Dein Bestes: {best}</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} s</translation>
    </message>
    <message>
        <source>Heavier than ever</source>
        <translation>Schwerer als je zuvor</translation>
    </message>
    <message>
        <source>Stronger than ever: {load} kg once</source>
        <translation>Stärker als je zuvor: {load} kg einmal</translation>
    </message>
    <message>
        <source>More than ever: {count}</source>
        <translation>Mehr als je zuvor: {count}</translation>
    </message>
    <message>
        <source>Longer than ever: {count} s</source>
        <translation>Länger als je zuvor: {count} s</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Genug</translation>
    </message>
    <message>
        <source>Full body</source>
        <translation>Ganzer Körper</translation>
    </message>
    <message>
        <source>Everything once, two rounds, no equipment</source>
        <translation>Alles einmal, zwei Runden, ohne Geräte</translation>
    </message>
    <message>
        <source>Heavier from week to week, as your form allows</source>
        <translation>Von Woche zu Woche schwerer, so wie deine Haltung es zulässt</translation>
    </message>
    <message>
        <source>For backs that sit</source>
        <translation>Für Rücken, die sitzen</translation>
    </message>
    <message>
        <source>Slow and easy, between two meetings</source>
        <translation>Langsam und leicht, zwischen zwei Terminen</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Six minutes before anything else</source>
        <translation>Sechs Minuten vor allem anderen</translation>
    </message>
    <message>
        <source>{down} s down, {up} s up</source>
        <translation>{down} s ab, {up} s auf</translation>
    </message>
    <message>
        <source>Welcome. Which camera is it?</source>
        <translation>Willkommen. Welche Kamera ist es?</translation>
    </message>
    <message>
        <source>Touch one: its picture is behind these words. It should see somebody whole, 2 to 3 m away</source>
        <translation>Tippe eine an: Ihr Bild ist hinter diesen Worten. Sie soll jemanden ganz sehen, der 2 bis 3 m entfernt steht</translation>
    </message>
    <message>
        <source>I see no camera. Plug one in: it appears here by itself</source>
        <translation>Ich sehe keine Kamera. Steck eine ein: Sie erscheint hier von selbst</translation>
    </message>
    <message>
        <source>Is everything well?</source>
        <translation>Ist alles in Ordnung?</translation>
    </message>
    <message>
        <source>I am looking …</source>
        <translation>Ich sehe nach …</translation>
    </message>
    <message>
        <source>All is well</source>
        <translation>Alles ist in Ordnung</translation>
    </message>
    <message>
        <source>This is not as it should be. Red stops me; the rest can wait</source>
        <translation>Das ist nicht, wie es sein soll. Rotes hält mich auf, der Rest kann warten</translation>
    </message>
    <message>
        <source>A PIN for the trainer</source>
        <translation>Eine PIN für die Trainerin oder den Trainer</translation>
    </message>
    <message>
        <source>It opens sessions, settings, camera and calibration. Without one nobody gets in</source>
        <translation>Sie öffnet Einheiten, Einstellungen, Kamera und Kalibrierung. Ohne sie kommt niemand hinein</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>PIN wählen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>The settings cannot be written: I shall ask again next time</source>
        <translation>Die Einstellungen lassen sich nicht schreiben: Ich frage beim nächsten Mal wieder</translation>
    </message>
    <message>
        <source>heaviest weight</source>
        <translation>schwerstes Gewicht</translation>
    </message>
    <message>
        <source>lifted altogether</source>
        <translation>insgesamt gehoben</translation>
    </message>
    <message>
        <source>fastest repetition</source>
        <translation>schnellste Wiederholung</translation>
    </message>
    <message>
        <source>lifted once, estimated</source>
        <translation>einmal gehoben, geschätzt</translation>
    </message>
    <message>
        <source>{value} kg</source>
        <translation>{value} kg</translation>
    </message>
    <message>
        <source>{value} kg altogether</source>
        <translation>{value} kg insgesamt</translation>
    </message>
    <message>
        <source>Once, estimated</source>
        <translation>Einmal, geschätzt</translation>
    </message>
    <message>
        <source>by weight and repetitions</source>
        <translation>aus Gewicht und Wiederholungen</translation>
    </message>
    <message>
        <source>Velocity of the weight</source>
        <translation>Tempo des Gewichts</translation>
    </message>
    <message>
        <source>fastest {value}</source>
        <translation>schnellste {value}</translation>
    </message>
    <message>
        <source>{value} % lost at the end</source>
        <translation>{value} % verloren am Ende</translation>
    </message>
    <message>
        <source>{exercise}, {load}</source>
        <translation>{exercise}, {load}</translation>
    </message>
    <message>
        <source>{number} kg</source>
        <translation>{number} kg</translation>
    </message>
    <message>
        <source>Everything, for experts</source>
        <translation>Alles, für Fachleute</translation>
    </message>
    <message>
        <source>−</source>
        <translation>−</translation>
    </message>
    <message>
        <source>+</source>
        <translation>+</translation>
    </message>
    <message>
        <source>Which camera?</source>
        <translation>Welche Kamera?</translation>
    </message>
    <message>
        <source>Show the picture as a mirror does</source>
        <translation>Das Bild zeigen wie ein Spiegel</translation>
    </message>
    <message>
        <source>The camera is turned</source>
        <translation>Die Kamera ist gedreht</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>a quarter to the right</source>
        <translation>eine Vierteldrehung nach rechts</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf den Kopf</translation>
    </message>
    <message>
        <source>a quarter to the left</source>
        <translation>eine Vierteldrehung nach links</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>How the display hangs</source>
        <translation>Wie der Bildschirm hängt</translation>
    </message>
    <message>
        <source>as it says itself</source>
        <translation>wie er selbst sagt</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>hochkant</translation>
    </message>
    <message>
        <source>lying</source>
        <translation>quer</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>that of the machine</source>
        <translation>die des Rechners</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>strong contrast</source>
        <translation>starker Kontrast</translation>
    </message>
    <message>
        <source>Large letters</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>Nothing pulses or slides</source>
        <translation>Nichts pulsiert oder gleitet</translation>
    </message>
    <message>
        <source>Charts while somebody exercises</source>
        <translation>Kurven beim Üben</translation>
    </message>
    <message>
        <source>Draw the skeleton over the body</source>
        <translation>Das Skelett über den Körper zeichnen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Was zu hören ist</translation>
    </message>
    <message>
        <source>the best voice there is</source>
        <translation>die beste Stimme, die es gibt</translation>
    </message>
    <message>
        <source>eSpeak</source>
        <translation>eSpeak</translation>
    </message>
    <message>
        <source>tones alone</source>
        <translation>nur Töne</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Be silent</source>
        <translation>Still sein</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Say each repetition</source>
        <translation>Jede Wiederholung ansagen</translation>
    </message>
    <message>
        <source>Say what to do better</source>
        <translation>Sagen, was besser geht</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>A set begins with</source>
        <translation>Ein Satz beginnt mit</translation>
    </message>
    <message>
        <source>Repetitions in a set</source>
        <translation>Wiederholungen in einem Satz</translation>
    </message>
    <message>
        <source>Countdown before a set</source>
        <translation>Countdown vor einem Satz</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Pause zwischen Sätzen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Menschen</translation>
    </message>
    <message>
        <source>Guests may train</source>
        <translation>Gäste dürfen trainieren</translation>
    </message>
    <message>
        <source>Show the members' names to choose from</source>
        <translation>Die Namen der Mitglieder zur Auswahl zeigen</translation>
    </message>
    <message>
        <source>What guests did is erased after</source>
        <translation>Was Gäste taten, wird gelöscht nach</translation>
    </message>
    <message>
        <source>What members did is erased after (0: never)</source>
        <translation>Was Mitglieder taten, wird gelöscht nach (0: nie)</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Was aufgehoben wird</translation>
    </message>
    <message>
        <source>Keep what was done</source>
        <translation>Aufheben, was getan wurde</translation>
    </message>
    <message>
        <source>Keep the skeletons, which reviewing needs</source>
        <translation>Die Skelette aufheben, die das Nachsehen braucht</translation>
    </message>
    <message>
        <source>This door</source>
        <translation>Diese Tür</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <translation>Eine neue PIN</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>{count} weeks in a row</source>
        <translation>{count} Wochen in Folge</translation>
    </message>
    <message>
        <source>1 week in a row</source>
        <translation>1 Woche in Folge</translation>
    </message>
    <message>
        <source>{count} records today</source>
        <translation>{count} Rekorde heute</translation>
    </message>
    <message>
        <source>1 record today</source>
        <translation>1 Rekord heute</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Energy, of everybody who chose to be here</source>
        <translation>Energie aller, die hier stehen wollen</translation>
    </message>
    <message>
        <source>Nobody is on the board yet this week</source>
        <translation>Diese Woche steht noch niemand auf der Tafel</translation>
    </message>
    <message>
        <source>Put me on it</source>
        <translation>Mich eintragen</translation>
    </message>
    <message>
        <source>Take me off</source>
        <translation>Mich austragen</translation>
    </message>
    <message>
        <source>marked by the trainer</source>
        <translation>von der Trainerin oder dem Trainer angezeichnet</translation>
    </message>
    <message>
        <source>a repetition is here that nothing counted</source>
        <translation>hier ist eine Wiederholung, die nicht gezählt wurde</translation>
    </message>
    <message>
        <source>it begins here, ends here</source>
        <translation>sie beginnt hier, endet hier</translation>
    </message>
    <message>
        <source>First mark a repetition by A, or choose one that you marked</source>
        <translation>Zeichne erst mit A eine Wiederholung an, oder wähle eine, die du angezeichnet hast</translation>
    </message>
    <message>
        <source>Name: small letters, digits, _</source>
        <translation>Name: kleine Buchstaben, Ziffern, _</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>comes with the mirror</source>
        <translation>kommt mit dem Spiegel</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Kept. The mirror offers it from the next visit on.</source>
        <translation>Behalten. Der Spiegel bietet ihn ab dem nächsten Besuch an.</translation>
    </message>
    <message>
        <source>Right: {count} exercises, {minutes} min</source>
        <translation>Richtig: {count} Übungen, {minutes} min</translation>
    </message>
    <message>
        <source>Erase this plan for good?</source>
        <translation>Diesen Plan endgültig löschen?</translation>
    </message>
    <message>
        <source>Who does more?</source>
        <translation>Wer schafft mehr?</translation>
    </message>
    <message>
        <source>Each their own</source>
        <translation>Jeder das Seine</translation>
    </message>
    <message>
        <source>Number {number}, who are you?</source>
        <translation>Nummer {number}, wer bist du?</translation>
    </message>
    <message>
        <source>up to {most} side by side</source>
        <translation>bis zu {most} nebeneinander</translation>
    </message>
    <message>
        <source>All done</source>
        <translation>Geschafft</translation>
    </message>
    <message>
        <source>Most repetitions</source>
        <translation>Die meisten Wiederholungen</translation>
    </message>
    <message>
        <source>Most energy</source>
        <translation>Die meiste Energie</translation>
    </message>
    <message>
        <source>{count}. Two more</source>
        <translation>{count}. Noch zwei</translation>
    </message>
    <message>
        <source>{count}. Last one</source>
        <translation>{count}. Die letzte</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Slower on the way down</source>
        <translation>Langsamer auf dem Rückweg</translation>
    </message>
</context>
</TS>
