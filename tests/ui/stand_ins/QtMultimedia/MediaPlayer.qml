import QtQuick

// In place of Qt's own, which is no part of PySide6-Essentials: plays at once, until it is told otherwise.
QtObject {
    enum PlaybackState {
        StoppedState,
        PlayingState,
        PausedState
    }

    enum Loops {
        Infinite,
        Once
    }

    property url source
    property Item videoOutput: null
    property int loops: MediaPlayer.Once
    property int playbackState: MediaPlayer.StoppedState
    property int position: 0

    function play() {
        playbackState = MediaPlayer.PlayingState;
        position = 40;
    }
}
