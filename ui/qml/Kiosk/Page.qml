import QtQuick

// What every guest screen is: a focus scope that says where its dock begins, so that a toast lies above it.
// In:  title (read aloud), showing (what the shop window over a low band shows of it), lift (how far below the
//      edge of that band it begins: a short screen leaves more to the shop window).
// Out: ground (y of the dock's upper edge).
FocusScope {
    id: root

    property string title: ""
    property int ground: height
    property int lift: 0
    property bool stepsBack: false // there is a question before this one on the same screen
    property Showing showing: Showing {
        title: root.title
    }

    // To the question before; false where there is none and the screen before is meant.
    function stepBack(): bool {
        return false;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: title
}
