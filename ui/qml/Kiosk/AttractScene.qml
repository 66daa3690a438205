import QtQuick

// One picture of the first screen, with its steam or its video, filling the room it is given.
// In:  picture, beside (in its place where alone; names or addresses), video (address), current,
//      next (its turn comes: until then it is not drawn, a screen of pictures is megabytes),
//      edge (the colour it runs out into), wordsBeside (it lies at their side, not below).
Item {
    id: root

    required property string picture
    required property string beside
    required property string video
    property bool alone: false
    property bool wordsBeside: false
    property bool current: true
    property bool next: false
    property color edge: Theme.paper

    // A photo fills its room; a drawing stands on the ground, whole.
    readonly property string drawing: alone ? beside : picture
    readonly property bool photo: isPhoto(drawing)
    readonly property bool near: visible || current || next
    readonly property bool filmed: film.status === Loader.Ready && (film.item as AttractFilm).playing
    property int patience: 2000 // before a film begins: the start of the program is not its time
    property bool canFilm: video !== "" && GraphicsInfo.api !== GraphicsInfo.Software && !Theme.reducedMotion

    function isPhoto(name: string): bool {
        return name.includes("://") && !name.endsWith(".svg");
    }

    opacity: current ? 1 : 0
    visible: opacity > 0

    Picture {
        name: root.near ? root.drawing : ""
        boxWidth: root.width
        boxHeight: root.height
        fillMode: root.photo ? Image.PreserveAspectCrop : Image.PreserveAspectFit
        verticalAlignment: root.photo ? Image.AlignVCenter : Image.AlignBottom
    }

    // A drawing may have steam of its own, drawn in the same box.
    Picture {
        name: !root.near || root.drawing.includes("://") ? "" : root.drawing + "_steam"
        boxWidth: root.width
        boxHeight: root.height
        verticalAlignment: Image.AlignBottom

        SequentialAnimation on y {
            loops: Animation.Infinite
            running: root.visible && !Theme.reducedMotion

            NumberAnimation {
                from: 0
                to: -Theme.dp(4)
                duration: 2000
                easing.type: Easing.InOutSine
            }
            NumberAnimation {
                from: -Theme.dp(4)
                to: 0
                duration: 2000
                easing.type: Easing.InOutSine
            }
        }
    }

    // The picture is there first. A program without QtMultimedia keeps it, and so does one that draws
    // without a graphics card: Qt paints no video there.
    Timer {
        interval: root.patience
        running: root.canFilm && root.current
        onTriggered: film.due = true
    }

    Loader {
        id: film

        property bool due: false
        readonly property bool wanted: due && root.canFilm && root.visible

        anchors.fill: parent
        asynchronous: true
        opacity: root.filmed ? 1 : 0
        onWantedChanged: {
            if (wanted)
                setSource("AttractFilm.qml", {
                    "address": root.video
                });
            else
                source = "";
        }
    }

    // A photo runs out into the ground above it; beside the words it ends with the screen.
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: Math.min(Theme.dp(160), parent.height)
        visible: root.photo && !root.wordsBeside
        gradient: Gradient {
            GradientStop {
                position: 0
                color: root.edge
            }
            GradientStop {
                position: 1
                color: Qt.rgba(root.edge.r, root.edge.g, root.edge.b, 0)
            }
        }
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.reducedMotion ? 80 : 600
        }
    }
}
